<?php
// As much of WordPress as the plugin calls, in memory. What it sends is written down instead of sent.
define( 'ABSPATH', __DIR__ );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );

$wp = (object) array(
	'actions'    => array(),
	'options'    => array(),
	'meta'       => array(),
	'transients' => array(),
	'posts'      => array(),
	'requests'   => array(),
	'scheduled'  => array(),
	'answers'    => array(),
	'user'       => 7,
	'shown'      => 0,
	'rest_users' => array(),
	'no_rest'    => false,
	'slow'       => 0,
	'queries'    => array(),
	'unhooked'   => array(),
);

class Stub_Database {
	public $posts   = 'wp_posts';
	public $options = 'wp_options';
	public function prepare( $sql, ...$values ) {
		$values = isset( $values[0] ) && is_array( $values[0] ) ? $values[0] : $values;
		return vsprintf( str_replace( '%s', "'%s'", $sql ), $values );
	}
	public function esc_like( $text ) {
		return addcslashes( $text, '_%\\' );
	}
	public function query( $sql ) {
		global $wp;
		$wp->queries[] = $sql;
	}
	/** Public posts, the newest first, below an id. */
	public function get_col( $sql ) {
		global $wp;
		preg_match( '/ID < (\d+) .* LIMIT (\d+)/', $sql, $asked );
		$ids = array_filter(
			array_keys( $wp->posts ),
			function ( $id ) use ( $wp, $asked ) {
				return $id < (int) $asked[1] && 'publish' === $wp->posts[ $id ]->post_status;
			}
		);
		rsort( $ids );
		return array_slice( $ids, 0, (int) $asked[2] );
	}
}
$wpdb = new Stub_Database();

class WP_Post {
	public $ID;
	public $post_type     = 'post';
	public $post_author   = 1;
	public $post_status   = 'publish';
	public $post_password = '';
	public $post_name     = 'slug';
	public $post_title    = '';
	public $post_excerpt  = '';
	public $post_content  = 'The text nobody may see.';
	public $post_date     = '2026-11-20 13:30:00';
	public $post_date_gmt = '2026-11-20 08:00:00';
	public $post_modified_gmt = '2026-11-20 08:05:00';
	public function __construct( $fields ) {
		foreach ( $fields as $name => $value ) {
			$this->$name = $value;
		}
	}
}
class WP_Error {
	public function get_error_message() {
		return 'cURL error 28';
	}
}
class WP_REST_Request {
	public $route;
	public $params = array();
	public function __construct( $method, $route ) {
		$this->route = $route;
	}
	public function set_query_params( $params ) {
		$this->params = $params;
	}
}
class Stub_Response {
	public $data;
	public function __construct( $data ) {
		$this->data = $data;
	}
	public function is_error() {
		return null === $this->data;
	}
}
class Stub_Server {
	public function response_to_data( $response, $embed ) {
		return $response->data;
	}
}

function add_action( $name, $do, $priority = 10, $args = 1 ) {
	global $wp;
	$wp->actions[ $name ][ $priority ][] = array( $do, $args );
}
function do_action( $name, ...$given ) {
	global $wp;
	$by_priority = isset( $wp->actions[ $name ] ) ? $wp->actions[ $name ] : array();
	ksort( $by_priority );
	foreach ( $by_priority as $all ) {
		foreach ( $all as $one ) {
			call_user_func_array( $one[0], array_slice( $given, 0, $one[1] ) );
		}
	}
}
function get_option( $name, $else = false ) {
	global $wp;
	return isset( $wp->options[ $name ] ) ? $wp->options[ $name ] : $else;
}
function delete_option( $name ) {
	global $wp;
	unset( $wp->options[ $name ] );
}
function get_post_meta( $id, $key, $single ) {
	global $wp;
	return isset( $wp->meta[ $id ][ $key ] ) ? $wp->meta[ $id ][ $key ] : '';
}
function update_post_meta( $id, $key, $value ) {
	global $wp;
	$wp->meta[ $id ][ $key ] = wp_unslash( $value );
}
function delete_post_meta( $id, $key ) {
	global $wp;
	unset( $wp->meta[ $id ][ $key ] );
}
function delete_post_meta_by_key( $key ) {}
function wp_slash( $value ) {
	return is_array( $value ) ? array_map( 'wp_slash', $value ) : ( is_string( $value ) ? addslashes( $value ) : $value );
}
function wp_unslash( $value ) {
	return is_array( $value ) ? array_map( 'wp_unslash', $value ) : ( is_string( $value ) ? stripslashes( $value ) : $value );
}
function get_transient( $name ) {
	global $wp;
	return isset( $wp->transients[ $name ] ) ? $wp->transients[ $name ] : false;
}
function set_transient( $name, $value, $seconds ) {
	global $wp;
	$wp->transients[ $name ] = $value;
}
function delete_transient( $name ) {
	global $wp;
	unset( $wp->transients[ $name ] );
}
function get_post( $id ) {
	global $wp;
	return isset( $wp->posts[ $id ] ) ? $wp->posts[ $id ] : null;
}
function get_permalink( $post ) {
	return 'publish' === $post->post_status ? 'https://news.example/' . $post->post_name . '/' : 'https://news.example/?p=' . $post->ID;
}
function get_the_title( $post ) {
	return $post->post_title;
}
function get_post_modified_time( $format, $gmt, $post ) {
	return strtotime( $post->post_modified_gmt . ' UTC' );
}
function get_post_types( $args, $output ) {
	return array(
		'post' => (object) array( 'name' => 'post', 'label' => 'Posts "&" <b>more</b>' ),
		'page' => (object) array( 'name' => 'page', 'label' => 'Pages' ),
	);
}
function wp_is_post_revision( $id ) {
	return false;
}
function wp_is_post_autosave( $id ) {
	return false;
}
function is_singular( $types ) {
	global $wp;
	return isset( $wp->posts[ $wp->shown ] ) && in_array( $wp->posts[ $wp->shown ]->post_type, $types, true );
}
function get_queried_object_id() {
	global $wp;
	return $wp->shown;
}
function get_current_user_id() {
	global $wp;
	return $wp->user;
}
function wp_set_current_user( $id ) {
	global $wp;
	$wp->user = $id;
}
function rest_get_route_for_post( $post ) {
	return '/wp/v2/posts/' . $post->ID;
}
function rest_get_server() {
	return new Stub_Server();
}
function rest_do_request( $request ) {
	global $wp;
	$wp->rest_users[] = $wp->user;
	$post             = get_post( (int) basename( $request->route ) );
	if ( $wp->no_rest ) {
		return new Stub_Response( null );
	}
	return new Stub_Response(
		array(
			'id'           => $post->ID,
			'date'         => str_replace( ' ', 'T', $post->post_date ),
			'date_gmt'     => str_replace( ' ', 'T', $post->post_date_gmt ),
			'modified_gmt' => str_replace( ' ', 'T', $post->post_modified_gmt ),
			'status'       => $post->post_status,
			'type'         => $post->post_type,
			'slug'         => $post->post_name,
			'link'         => get_permalink( $post ),
			'title'        => array( 'rendered' => $post->post_title ),
			'excerpt'      => array( 'rendered' => $post->post_excerpt, 'protected' => false ),
			'content'      => array( 'rendered' => $post->post_content, 'protected' => false ),
			'meta'         => array( 'secret_note' => 'for editors' ),
			'_embedded'    => array(
				'author'  => array( array( 'name' => 'Mei Lin' ) ),
				'wp:term' => array(
					array(
						array( 'id' => 1, 'name' => 'Ohne Rubrik', 'slug' => 'ohne-rubrik', 'taxonomy' => 'category' ),
						array( 'id' => 4, 'name' => 'Culture', 'slug' => 'culture', 'taxonomy' => 'category' ),
						array( 'id' => 5, 'name' => 'Rail', 'slug' => 'rail', 'taxonomy' => 'category' ),
					),
				),
			),
		)
	);
}
function get_bloginfo( $what ) {
	return 'name' === $what ? 'Tea &amp; Trains' : 'en-US';
}
function wp_json_encode( $value ) {
	return json_encode( $value );
}
function wp_generate_uuid4() {
	return bin2hex( random_bytes( 16 ) );
}
function stub_answer( $url, $args, $method ) {
	global $wp;
	$wp->requests[] = array(
		'method'      => $method,
		'url'         => $url,
		'headers'     => isset( $args['headers'] ) ? $args['headers'] : new stdClass(),
		'body'        => isset( $args['body'] ) ? $args['body'] : '',
		'timeout'     => $args['timeout'],
		'redirection' => $args['redirection'],
		'wait'        => isset( $args['handbill_ms'] ) ? $args['handbill_ms'] : 0,
	);
	usleep( 1000 * $wp->slow );
	$answer = array_shift( $wp->answers );
	return null === $answer ? new WP_Error() : $answer;
}
function wp_remote_post( $url, $args ) {
	return stub_answer( $url, $args, 'POST' );
}
function wp_remote_get( $url, $args ) {
	return stub_answer( $url, $args, 'GET' );
}
function is_wp_error( $value ) {
	return $value instanceof WP_Error;
}
function wp_remote_retrieve_response_code( $answer ) {
	return $answer['status'];
}
function wp_remote_retrieve_body( $answer ) {
	return $answer['body'];
}
function wp_schedule_single_event( $time, $hook, $args = array() ) {
	global $wp;
	$wp->scheduled[] = array( $time - time(), $hook, $args );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $url ) {
	return preg_match( '/^https?:/', $url ) ? esc_attr( $url ) : '';
}
function esc_url_raw( $url, $protocols = array() ) {
	return preg_match( '/^https?:/', $url ) ? $url : '';
}
function untrailingslashit( $text ) {
	return rtrim( $text, '/' );
}
function sanitize_text_field( $text ) {
	return trim( strip_tags( $text ) );
}
function __( $text ) {
	// As the German WordPress has it.
	return 'Uncategorized' === $text ? 'Ohne Rubrik' : $text;
}
function esc_html_e( $text ) {
	echo esc_html( $text );
}
function esc_html__( $text ) {
	return esc_html( $text );
}
function esc_attr__( $text ) {
	return esc_attr( $text );
}
function checked( $is ) {
	echo $is ? 'checked' : '';
}
function selected( $value, $option ) {
	echo $value === $option ? 'selected' : '';
}
function update_option( $name, $value, $autoload = true ) {
	global $wp;
	$wp->options[ $name ] = $value;
}
function wp_count_posts( $type ) {
	global $wp;
	return (object) array( 'publish' => count( $wp->posts ) );
}
function wp_unschedule_hook( $hook ) {
	global $wp;
	$wp->unhooked[] = $hook;
}
function get_the_author_meta( $field, $id ) {
	return 'Mei Lin';
}
function get_the_post_thumbnail_url( $post, $size ) {
	return 'https://news.example/tea.jpg';
}
function get_post_thumbnail_id( $post ) {
	return 77;
}
function get_object_taxonomies( $type ) {
	return array( 'desk', 'post_tag' );
}
function get_the_terms( $post, $taxonomy ) {
	return 'desk' === $taxonomy ? array( (object) array( 'term_id' => 8, 'name' => 'Politics', 'slug' => 'politics' ) ) : false;
}
function wp_verify_nonce( $nonce, $action ) {
	return 'good' === $nonce;
}
function settings_fields() {}
function submit_button() {}
function wp_nonce_field() {}
function admin_url( $path ) {
	return 'https://news.example/wp-admin/' . $path;
}
function current_user_can() {
	return true;
}
function add_settings_error() {}
function register_setting() {}
function add_options_page() {}
function register_uninstall_hook() {}
