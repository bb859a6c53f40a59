<?php
/**
 * Plugin Name:       Handbill
 * Description:       Sends each published post to Handbill, which makes its share cards and posts, and prints Handbill's tags for link previews.
 * Version:           1.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT
 *
 * What leaves this site: the title, excerpt, address, dates, author names, terms and featured image of posts that anybody
 * can read. Never a draft, never a post behind a password, never the text.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Seconds a send may take; where the server cannot answer the editor first, the editor waits for it. */
const HANDBILL_SEND_TIMEOUT = 5;
const HANDBILL_SEND_TIMEOUT_BLOCKING = 2;
/** Seconds a reader's page may wait for tags; at most once a minute. */
const HANDBILL_TAGS_TIMEOUT = 1;
/** When a send that failed is tried again, seconds: Handbill restarts, or its network is away for a while. */
const HANDBILL_RETRIES = array( 60, 300, 1800, 7200, 43200 );

/* ---------------------------------------------------------------- settings */

function handbill_settings() {
	$given = get_option( 'handbill_settings', array() );
	return array_merge(
		array(
			'address'    => '',
			'source'     => 'wordpress',
			'secret'     => '',
			'post_types' => array( 'post' ),
			'tags'       => 'auto',
		),
		is_array( $given ) ? $given : array()
	);
}

/** The signing key, or an empty text while there is none that could sign. */
function handbill_key( $settings ) {
	$key = base64_decode( preg_replace( '/^whsec_/', '', trim( $settings['secret'] ) ), true );
	return is_string( $key ) ? $key : '';
}

function handbill_is_ready( $settings ) {
	return '' !== $settings['address'] && '' !== handbill_key( $settings );
}

function handbill_sanitize( $input ) {
	$before = handbill_settings();
	$input  = is_array( $input ) ? $input : array();
	$clean  = array(
		'address'    => untrailingslashit( esc_url_raw( isset( $input['address'] ) ? trim( $input['address'] ) : '', array( 'http', 'https' ) ) ),
		'source'     => preg_replace( '/[^a-z0-9:._-]/', '', isset( $input['source'] ) ? strtolower( $input['source'] ) : '' ),
		'secret'     => isset( $input['secret'] ) ? sanitize_text_field( $input['secret'] ) : '',
		'post_types' => array_values( array_intersect( isset( $input['post_types'] ) ? (array) $input['post_types'] : array(), array_keys( handbill_post_types() ) ) ),
		'tags'       => isset( $input['tags'] ) && in_array( $input['tags'], array( 'auto', 'always', 'never' ), true ) ? $input['tags'] : 'auto',
	);
	if ( '' === $clean['source'] ) {
		$clean['source'] = 'wordpress';
	}
	// The field is never filled in with what is stored, so an empty one means: as it was.
	if ( '' === $clean['secret'] ) {
		$clean['secret'] = $before['secret'];
	}
	if ( '' !== $clean['secret'] && '' === handbill_key( $clean ) ) {
		add_settings_error( 'handbill_settings', 'secret', __( 'The secret must be whsec_ followed by base64, as it stands in HANDBILL_WEBHOOK_SECRETS.', 'handbill' ) );
		$clean['secret'] = $before['secret'];
	}
	return $clean;
}

function handbill_post_types() {
	$types = get_post_types( array( 'public' => true ), 'objects' );
	unset( $types['attachment'] );
	return $types;
}

add_action(
	'admin_init',
	function () {
		register_setting( 'handbill', 'handbill_settings', array( 'sanitize_callback' => 'handbill_sanitize' ) );
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Handbill', 'Handbill', 'manage_options', 'handbill', 'handbill_settings_page' );
	}
);

function handbill_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = handbill_settings();
	$tested   = get_transient( 'handbill_test' );
	delete_transient( 'handbill_test' );
	?>
	<div class="wrap">
		<h1>Handbill</h1>
		<?php if ( is_string( $tested ) && '' !== $tested ) : ?>
			<div class="notice notice-info"><p><?php echo esc_html( $tested ); ?></p></div>
		<?php endif; ?>
		<form action="options.php" method="post">
			<?php settings_fields( 'handbill' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="handbill-address"><?php esc_html_e( 'Address of Handbill', 'handbill' ); ?></label></th>
					<td><input id="handbill-address" name="handbill_settings[address]" type="url" class="regular-text" placeholder="https://handbill.example.com" value="<?php echo esc_attr( $settings['address'] ); ?>"></td>
				</tr>
				<tr>
					<th scope="row"><label for="handbill-secret"><?php esc_html_e( 'Secret', 'handbill' ); ?></label></th>
					<td>
						<input id="handbill-secret" name="handbill_settings[secret]" type="password" class="regular-text" autocomplete="off" value="" placeholder="<?php echo '' === $settings['secret'] ? 'whsec_…' : esc_attr__( 'kept; type to replace it', 'handbill' ); ?>">
						<p class="description"><?php esc_html_e( 'The same as for this source in HANDBILL_WEBHOOK_SECRETS.', 'handbill' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="handbill-source"><?php esc_html_e( 'Source', 'handbill' ); ?></label></th>
					<td><input id="handbill-source" name="handbill_settings[source]" type="text" class="regular-text" value="<?php echo esc_attr( $settings['source'] ); ?>"></td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'What is sent', 'handbill' ); ?></th>
					<td>
						<?php foreach ( handbill_post_types() as $type ) : ?>
							<label><input type="checkbox" name="handbill_settings[post_types][]" value="<?php echo esc_attr( $type->name ); ?>" <?php checked( in_array( $type->name, $settings['post_types'], true ) ); ?>> <?php echo esc_html( $type->label ); ?></label><br>
						<?php endforeach; ?>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="handbill-tags"><?php esc_html_e( 'Tags for link previews', 'handbill' ); ?></label></th>
					<td>
						<select id="handbill-tags" name="handbill_settings[tags]">
							<option value="auto" <?php selected( $settings['tags'], 'auto' ); ?>><?php esc_html_e( 'Print them where no other plugin prints an og:image', 'handbill' ); ?></option>
							<option value="always" <?php selected( $settings['tags'], 'always' ); ?>><?php esc_html_e( 'Print them in place of other plugins’ tags', 'handbill' ); ?></option>
							<option value="never" <?php selected( $settings['tags'], 'never' ); ?>><?php esc_html_e( 'Never print them', 'handbill' ); ?></option>
						</select>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<form action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" method="post">
			<input type="hidden" name="action" value="handbill_test">
			<?php wp_nonce_field( 'handbill_test' ); ?>
			<?php submit_button( __( 'Send a test', 'handbill' ), 'secondary', 'submit', false ); ?>
		</form>
	</div>
	<?php
}

add_action(
	'admin_post_handbill_test',
	function () {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'handbill' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'handbill_test' );
		$settings = handbill_settings();
		if ( handbill_is_ready( $settings ) ) {
			$answer = handbill_post( $settings, array( 'type' => 'test', 'data' => new stdClass() ), HANDBILL_SEND_TIMEOUT );
			set_transient( 'handbill_test', handbill_describe( $answer ), MINUTE_IN_SECONDS );
		} else {
			set_transient( 'handbill_test', __( 'Fill in the address and the secret first.', 'handbill' ), MINUTE_IN_SECONDS );
		}
		wp_safe_redirect( admin_url( 'options-general.php?page=handbill' ) );
		exit;
	}
);

/** What a test came to, for the person who pressed the button. */
function handbill_describe( $answer ) {
	if ( is_wp_error( $answer ) ) {
		/* translators: %s: reason */
		return sprintf( __( 'Handbill was not reached: %s', 'handbill' ), $answer->get_error_message() );
	}
	$status = wp_remote_retrieve_response_code( $answer );
	if ( 200 === $status ) {
		return __( 'Handbill has received the test, and the secret is right.', 'handbill' );
	}
	if ( 401 === $status ) {
		return __( 'Handbill was reached and refuses: the secret differs, or the clock of this server is wrong. Its delivery log says which.', 'handbill' );
	}
	/* translators: %d: HTTP status */
	return sprintf( __( 'Handbill was reached and answered %d.', 'handbill' ), $status );
}

/* ------------------------------------------------- what happened to a post */

/** Whether anybody may read it: only then may anything of it leave this site. */
function handbill_is_public( $post ) {
	return $post instanceof WP_Post && 'publish' === $post->post_status && '' === $post->post_password;
}

/** After terms, meta and the featured image are saved, by whichever editor; scheduled posts come by here too. */
add_action(
	'wp_after_insert_post',
	function ( $post_id, $post, $update, $before ) {
		$settings = handbill_settings();
		if ( ! handbill_is_ready( $settings ) || ! in_array( $post->post_type, $settings['post_types'], true ) ) {
			return;
		}
		if ( wp_is_post_revision( $post_id ) || wp_is_post_autosave( $post_id ) ) {
			return;
		}
		$was = handbill_is_public( $before ) || '' !== (string) get_post_meta( $post_id, '_handbill_link', true );
		if ( handbill_is_public( $post ) ) {
			handbill_remember( $post_id, $was ? 'post.updated' : 'post.published' );
		} elseif ( $was ) {
			handbill_remember( $post_id, 'post.unpublished' );
		}
	},
	10,
	4
);

add_action(
	'before_delete_post',
	function ( $post_id ) {
		// Only what was sent has something to take back; a draft is nobody's business.
		if ( '' !== (string) get_post_meta( $post_id, '_handbill_link', true ) ) {
			handbill_remember( $post_id, 'post.deleted', (string) get_post_meta( $post_id, '_handbill_link', true ) );
		}
	}
);

/** The last thing that happened to each post in this request: one send says it all. */
function handbill_remember( $post_id, $event, $link = '' ) {
	global $handbill_waiting;
	if ( ! is_array( $handbill_waiting ) ) {
		$handbill_waiting = array();
		add_action( 'shutdown', 'handbill_send_waiting' );
	}
	$handbill_waiting[ $post_id ] = array( $event, $link );
}

/** Sends after the editor has been answered, where the server can do that. */
function handbill_send_waiting() {
	global $handbill_waiting;
	$waiting          = is_array( $handbill_waiting ) ? $handbill_waiting : array();
	$handbill_waiting = array();
	$answered         = function_exists( 'fastcgi_finish_request' ) && fastcgi_finish_request();
	foreach ( $waiting as $post_id => $told ) {
		handbill_send( $post_id, $told[0], $told[1], 0, $answered ? HANDBILL_SEND_TIMEOUT : HANDBILL_SEND_TIMEOUT_BLOCKING );
	}
}

add_action( 'handbill_retry', 'handbill_send', 10, 4 );

/**
 * Sends one event, and has WP-Cron try again when it does not arrive. Each try has an id of its own: the post may have
 * changed meanwhile, and Handbill takes an id only once.
 */
function handbill_send( $post_id, $event, $link = '', $attempt = 0, $timeout = HANDBILL_SEND_TIMEOUT ) {
	$settings = handbill_settings();
	if ( ! handbill_is_ready( $settings ) ) {
		return;
	}
	$post      = get_post( $post_id );
	$is_public = handbill_is_public( $post );
	$is_gone   = 'post.unpublished' === $event || 'post.deleted' === $event;
	// What was true when it was written down need not be true when it is tried again.
	if ( $is_gone === $is_public ) {
		return;
	}
	$data   = $is_gone ? handbill_removal( $post_id, $link ) : handbill_post_data( $post );
	$answer = handbill_post( $settings, array( 'type' => $event, 'data' => $data ), $timeout );
	$status = is_wp_error( $answer ) ? 0 : wp_remote_retrieve_response_code( $answer );
	if ( 0 === $status || 408 === $status || 429 === $status || $status >= 500 ) {
		if ( isset( HANDBILL_RETRIES[ $attempt ] ) ) {
			wp_schedule_single_event( time() + HANDBILL_RETRIES[ $attempt ], 'handbill_retry', array( $post_id, $event, $link, $attempt + 1 ) );
		}
		return;
	}
	if ( $status < 200 || $status >= 300 || ! $post instanceof WP_Post ) {
		return;
	}
	delete_transient( 'handbill_tags_' . $post_id );
	if ( $is_gone ) {
		delete_post_meta( $post_id, '_handbill_link' );
		delete_post_meta( $post_id, '_handbill_id' );
		delete_post_meta( $post_id, '_handbill_tags' );
		return;
	}
	update_post_meta( $post_id, '_handbill_link', esc_url_raw( get_permalink( $post ) ) );
	$told = json_decode( wp_remote_retrieve_body( $answer ), true );
	$id   = isset( $told['articles'][0]['id'] ) ? $told['articles'][0]['id'] : '';
	if ( is_string( $id ) && preg_match( '/^[A-Za-z0-9]{1,64}$/', $id ) ) {
		update_post_meta( $post_id, '_handbill_id', $id );
	}
}

/** Of what is gone, only what it is known by; its address is the one it had, for now it has that of a draft. */
function handbill_removal( $post_id, $link ) {
	if ( '' === $link ) {
		$link = (string) get_post_meta( $post_id, '_handbill_link', true );
	}
	$data = array( 'id' => (int) $post_id );
	if ( '' !== $link ) {
		$data['link'] = $link;
	}
	return $data;
}

/** The post as the REST API shows it to a stranger, less its text. */
function handbill_post_data( $post ) {
	$user = get_current_user_id();
	wp_set_current_user( 0 );
	try {
		$request = new WP_REST_Request( 'GET', rest_get_route_for_post( $post ) );
		$embed   = array( 'author', 'wp:featuredmedia', 'wp:term' );
		$request->set_query_params( array( '_embed' => implode( ',', $embed ) ) );
		$response = rest_do_request( $request );
		$data     = $response->is_error() ? handbill_plain_data( $post ) : rest_get_server()->response_to_data( $response, $embed );
	} finally {
		wp_set_current_user( $user );
	}
	$wanted = array( 'id', 'date', 'date_gmt', 'modified_gmt', 'slug', 'status', 'type', 'link', 'title', 'excerpt', 'lang', 'jetpack_featured_media_url', '_embedded' );
	$data   = array_intersect_key( $data, array_flip( $wanted ) );
	if ( empty( $data['lang'] ) ) {
		$data['lang'] = function_exists( 'pll_get_post_language' ) && pll_get_post_language( $post->ID, 'locale' ) ? pll_get_post_language( $post->ID, 'locale' ) : get_bloginfo( 'language' );
	}
	$data['site_name'] = get_bloginfo( 'name' );
	return $data;
}

/** The same where the REST API does not show this type of post. */
function handbill_plain_data( $post ) {
	return array(
		'id'           => $post->ID,
		'date'         => str_replace( ' ', 'T', $post->post_date ),
		'date_gmt'     => str_replace( ' ', 'T', $post->post_date_gmt ),
		'modified_gmt' => str_replace( ' ', 'T', $post->post_modified_gmt ),
		'slug'         => $post->post_name,
		'status'       => $post->post_status,
		'type'         => $post->post_type,
		'link'         => get_permalink( $post ),
		'title'        => array( 'rendered' => get_the_title( $post ) ),
		'excerpt'      => array( 'rendered' => $post->post_excerpt ),
	);
}

/** Signs by Standard Webhooks and sends. */
function handbill_post( $settings, $message, $timeout ) {
	$time                 = time();
	$message['timestamp'] = gmdate( 'Y-m-d\TH:i:s\Z', $time );
	$body                 = wp_json_encode( $message );
	$id                   = 'msg_' . wp_generate_uuid4();
	$signature            = base64_encode( hash_hmac( 'sha256', $id . '.' . $time . '.' . $body, handbill_key( $settings ), true ) );
	return wp_remote_post(
		$settings['address'] . '/webhooks/' . $settings['source'],
		array(
			'timeout'     => $timeout,
			'redirection' => 0,
			'headers'     => array(
				'Content-Type'      => 'application/json',
				'webhook-id'        => $id,
				'webhook-timestamp' => (string) $time,
				'webhook-signature' => 'v1,' . $signature,
			),
			'body'        => $body,
		)
	);
}

/* --------------------------------------------------- tags in the page head */

/** Names that previews read; anything else Handbill may say is not for this page. */
const HANDBILL_TAG_NAMES = '/^(?:og|article|twitter|fediverse|fb):[a-z0-9:_-]{1,60}$/';

add_action( 'wp_head', 'handbill_head_begin', -9999 );
add_action( 'wp_head', 'handbill_head_end', PHP_INT_MAX );

/** What others print is looked at before it is sent: whether there is an og:image is then known, not guessed. */
function handbill_head_begin() {
	global $handbill_tags_html;
	$handbill_tags_html = handbill_tags_html();
	if ( '' !== $handbill_tags_html ) {
		ob_start();
	}
}

function handbill_head_end() {
	global $handbill_tags_html;
	if ( ! is_string( $handbill_tags_html ) || '' === $handbill_tags_html ) {
		return;
	}
	$settings = handbill_settings();
	$head     = (string) ob_get_clean();
	$has      = (bool) preg_match( '/<meta\b[^>]*\b(?:property|name)\s*=\s*["\']?og:image\b/i', $head );
	if ( $has && 'always' === $settings['tags'] ) {
		$head = preg_replace( '/[ \t]*<meta\b[^>]*\b(?:property|name)\s*=\s*["\']?(?:og|article|twitter):[^>]*>\s*?\n?/i', '', $head );
	}
	// Both parts are HTML already: the theme's own, and ours, escaped where it is made.
	echo $head; // phpcs:ignore WordPress.Security.EscapeOutput
	if ( ! $has || 'always' === $settings['tags'] ) {
		echo $handbill_tags_html; // phpcs:ignore WordPress.Security.EscapeOutput
	}
	$handbill_tags_html = '';
}

/** The tags of the post that is shown, as HTML; empty when there are none to print. */
function handbill_tags_html() {
	$settings = handbill_settings();
	if ( 'never' === $settings['tags'] || ! handbill_is_ready( $settings ) || ! is_singular( $settings['post_types'] ) ) {
		return '';
	}
	$post = get_post( get_queried_object_id() );
	if ( ! handbill_is_public( $post ) ) {
		return '';
	}
	$html = '';
	foreach ( handbill_tags( $settings, $post ) as $tag ) {
		$key = isset( $tag['property'] ) ? 'property' : 'name';
		if ( ! isset( $tag[ $key ], $tag['content'] ) || ! is_string( $tag[ $key ] ) || ! is_string( $tag['content'] ) ) {
			continue;
		}
		if ( preg_match( HANDBILL_TAG_NAMES, $tag[ $key ] ) ) {
			$html .= '<meta ' . $key . '="' . esc_attr( $tag[ $key ] ) . '" content="' . esc_attr( $tag['content'] ) . '">' . "\n";
		}
	}
	return '' === $html ? '' : "<!-- Handbill -->\n" . $html;
}

/** From the cache, else from Handbill, else what it said last. */
function handbill_tags( $settings, $post ) {
	$cached = get_transient( 'handbill_tags_' . $post->ID );
	if ( is_array( $cached ) ) {
		return $cached;
	}
	$id   = (string) get_post_meta( $post->ID, '_handbill_id', true );
	$last = get_post_meta( $post->ID, '_handbill_tags', true );
	$last = is_array( $last ) ? $last : array();
	if ( '' === $id ) {
		return array();
	}
	$answer = wp_remote_get( $settings['address'] . '/a/' . rawurlencode( $id ) . '/tags', array( 'timeout' => HANDBILL_TAGS_TIMEOUT, 'redirection' => 0 ) );
	$told   = is_wp_error( $answer ) || 200 !== wp_remote_retrieve_response_code( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	$tags   = isset( $told['tags'] ) && is_array( $told['tags'] ) ? $told['tags'] : null;
	// New cards come within seconds of an edit; later nothing changes without one.
	$is_fresh = time() - (int) get_post_modified_time( 'U', true, $post ) < 10 * MINUTE_IN_SECONDS;
	set_transient( 'handbill_tags_' . $post->ID, null === $tags ? $last : $tags, null === $tags || $is_fresh ? MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	if ( null === $tags ) {
		return $last;
	}
	if ( $tags !== $last ) {
		update_post_meta( $post->ID, '_handbill_tags', wp_slash( $tags ) );
	}
	return $tags;
}

/* ---------------------------------------------------------------- farewell */

register_uninstall_hook( __FILE__, 'handbill_uninstall' );

function handbill_uninstall() {
	delete_option( 'handbill_settings' );
	foreach ( array( '_handbill_id', '_handbill_link', '_handbill_tags' ) as $key ) {
		delete_post_meta_by_key( $key );
	}
}
