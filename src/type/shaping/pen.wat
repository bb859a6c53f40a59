;; HarfBuzz draws a glyph by calling back for every stroke. A callback into JavaScript costs more than the stroke,
;; so these callbacks are wasm and write into HarfBuzz's own memory; JavaScript reads the finished list once.
;;
;; draw_data points at three words: where to write next, the end of the room, and a flag set when the room was
;; too small. Each operation is a float32 code and its coordinates in font units, y up:
;;   0 x y move · 1 x y line · 2 cx cy x y quad · 3 c1x c1y c2x c2y x y cubic · 4 close
(module
  (import "harfbuzz" "memory" (memory 1))

  ;; Takes $bytes of room and writes the code. Answers the address, or 0 when there is no room.
  (func $begin (param $sheet i32) (param $bytes i32) (param $code f32) (result i32)
    (local $at i32)
    (local $next i32)
    (local.set $at (i32.load (local.get $sheet)))
    (local.set $next (i32.add (local.get $at) (local.get $bytes)))
    (if (i32.gt_u (local.get $next) (i32.load offset=4 (local.get $sheet)))
      (then
        (i32.store offset=8 (local.get $sheet) (i32.const 1))
        (return (i32.const 0))))
    (f32.store (local.get $at) (local.get $code))
    (i32.store (local.get $sheet) (local.get $next))
    (local.get $at))

  ;; The two leading and one trailing i32 of each signature are HarfBuzz's funcs, state and user data; unused.
  (func (export "move")
    (param i32) (param $sheet i32) (param i32) (param $x f32) (param $y f32) (param i32)
    (local $at i32)
    (local.set $at (call $begin (local.get $sheet) (i32.const 12) (f32.const 0)))
    (if (local.get $at)
      (then
        (f32.store offset=4 (local.get $at) (local.get $x))
        (f32.store offset=8 (local.get $at) (local.get $y)))))

  (func (export "line")
    (param i32) (param $sheet i32) (param i32) (param $x f32) (param $y f32) (param i32)
    (local $at i32)
    (local.set $at (call $begin (local.get $sheet) (i32.const 12) (f32.const 1)))
    (if (local.get $at)
      (then
        (f32.store offset=4 (local.get $at) (local.get $x))
        (f32.store offset=8 (local.get $at) (local.get $y)))))

  (func (export "quad")
    (param i32) (param $sheet i32) (param i32)
    (param $cx f32) (param $cy f32) (param $x f32) (param $y f32) (param i32)
    (local $at i32)
    (local.set $at (call $begin (local.get $sheet) (i32.const 20) (f32.const 2)))
    (if (local.get $at)
      (then
        (f32.store offset=4 (local.get $at) (local.get $cx))
        (f32.store offset=8 (local.get $at) (local.get $cy))
        (f32.store offset=12 (local.get $at) (local.get $x))
        (f32.store offset=16 (local.get $at) (local.get $y)))))

  (func (export "cubic")
    (param i32) (param $sheet i32) (param i32)
    (param $ax f32) (param $ay f32) (param $bx f32) (param $by f32) (param $x f32) (param $y f32) (param i32)
    (local $at i32)
    (local.set $at (call $begin (local.get $sheet) (i32.const 28) (f32.const 3)))
    (if (local.get $at)
      (then
        (f32.store offset=4 (local.get $at) (local.get $ax))
        (f32.store offset=8 (local.get $at) (local.get $ay))
        (f32.store offset=12 (local.get $at) (local.get $bx))
        (f32.store offset=16 (local.get $at) (local.get $by))
        (f32.store offset=20 (local.get $at) (local.get $x))
        (f32.store offset=24 (local.get $at) (local.get $y)))))

  (func (export "close") (param i32) (param $sheet i32) (param i32) (param i32)
    (drop (call $begin (local.get $sheet) (i32.const 4) (f32.const 4)))))
