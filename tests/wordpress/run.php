<?php
// Runs the plugin through a list of steps, given and answered as JSON.
error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);
require __DIR__ . '/wordpress-stub.php';
require $argv[1];

$given       = json_decode( stream_get_contents( STDIN ), true );
$wp->options = array( 'handbill_settings' => $given['settings'] );
$wp->answers = $given['answers'];
$heads       = array();
foreach ( $given['steps'] as $step ) {
	switch ( $step['do'] ) {
		case 'save':
			$post   = new WP_Post( $step['post'] );
			$before = get_post( $post->ID );
			$wp->posts[ $post->ID ] = $post;
			do_action( 'wp_after_insert_post', $post->ID, $post, null !== $before, $before );
			break;
		case 'delete':
			do_action( 'before_delete_post', $step['id'], get_post( $step['id'] ) );
			unset( $wp->posts[ $step['id'] ] );
			break;
		case 'end':
			do_action( 'shutdown' );
			break;
		case 'retry':
			$due = array_shift( $wp->scheduled );
			do_action( $due[1], ...$due[2] );
			break;
		case 'head':
			$wp->shown = $step['id'];
			add_action( 'wp_head', function () use ( $step ) { echo $step['theme']; }, 10 );
			ob_start();
			do_action( 'wp_head' );
			$heads[] = ob_get_clean();
			unset( $wp->actions['wp_head'][10] );
			break;
		case 'cron':
			$due = $wp->scheduled;
			$wp->scheduled = array();
			foreach ( $due as $one ) {
				do_action( $one[1], ...$one[2] );
			}
			break;
		case 'set':
			foreach ( $step['set'] as $name => $value ) {
				$wp->$name = $value;
			}
			break;
		case 'meta':
			update_post_meta( $step['id'], $step['key'], $step['value'] );
			break;
		case 'default':
			$wp->options['default_category'] = 1;
			break;
		case 'expire':
			$wp->transients = array();
			break;
		case 'all':
			handbill_start_all();
			break;
		case 'box':
			$_POST = $step['post'];
			do_action( 'save_post', $step['id'] );
			ob_start();
			handbill_meta_box( get_post( $step['id'] ) );
			$heads[] = ob_get_clean();
			break;
		case 'uninstall':
			handbill_uninstall();
			break;
		case 'settings':
			ob_start();
			handbill_settings_page();
			$heads[] = ob_get_clean();
			break;
		case 'sanitize':
			$heads[] = handbill_sanitize( $step['input'] );
			break;
	}
}
echo json_encode(
	array(
		'requests'   => $wp->requests,
		'heads'      => $heads,
		'meta'       => $wp->meta,
		'scheduled'  => $wp->scheduled,
		'user'       => $wp->user,
		'rest_users' => $wp->rest_users,
		'options'    => $wp->options,
		'queries'    => $wp->queries,
		'unhooked'   => $wp->unhooked,
	)
);
