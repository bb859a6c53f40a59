<?php
/**
 * Plugin Name:       Handbill
 * Description:       Sends each published post to Handbill, which makes its share cards and posts, and prints Handbill's tags for link previews.
 * Version:           1.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            Handbill
 * License:           MIT
 * Text Domain:       handbill
 *
 * Data sent: the title, excerpt, address, dates, author names, terms and featured image of public posts. Never drafts
 * or posts with a password. If a post has no excerpt, WordPress makes one of its first 55 words.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Timeout in seconds of a send in the background. */
const HANDBILL_SEND_TIMEOUT = 5;
/** Timeouts in seconds while a person waits. WordPress has at least one second; cURL gets milliseconds as well. */
const HANDBILL_SEND_TIMEOUT_BLOCKING = 1;
const HANDBILL_TAGS_TIMEOUT = 1;
/** Milliseconds an editor or a reader may wait for Handbill, all requests of one page together. */
const HANDBILL_PATIENCE = 200;
/** Seconds after a failure without further waits for Handbill: WP-Cron sends, readers get the last tags. */
const HANDBILL_REST = 60;
/** Seconds of a background run, and posts read from the database at once. */
const HANDBILL_RUN_SECONDS = 20;
const HANDBILL_RUN_POSTS = 50;
/** Seconds for which the receipt's tags are kept: the new card takes one to ten. */
const HANDBILL_FIRST_TAGS_SECONDS = 20;
/** Seconds before each retry of a failed send: long enough for restarts and network failures. */
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

/** The signing key, or an empty text without a valid one. */
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
		'address'    => handbill_base( isset( $input['address'] ) ? (string) $input['address'] : '' ),
		'source'     => preg_replace( '/[^a-z0-9:._-]/', '', isset( $input['source'] ) ? strtolower( $input['source'] ) : '' ),
		'secret'     => isset( $input['secret'] ) ? sanitize_text_field( $input['secret'] ) : '',
		'post_types' => array_values( array_intersect( isset( $input['post_types'] ) ? (array) $input['post_types'] : array(), array_keys( handbill_post_types() ) ) ),
		'tags'       => isset( $input['tags'] ) && in_array( $input['tags'], array( 'auto', 'always', 'never' ), true ) ? $input['tags'] : 'auto',
	);
	if ( '' === $clean['source'] ) {
		$clean['source'] = 'wordpress';
	}
	// The field never shows the stored key, so an empty one means: unchanged.
	if ( '' === $clean['secret'] ) {
		$clean['secret'] = $before['secret'];
	}
	if ( '' !== $clean['secret'] && '' === handbill_key( $clean ) ) {
		add_settings_error( 'handbill_settings', 'secret', __( 'The secret must be whsec_ followed by base64, as it stands in HANDBILL_WEBHOOK_SECRETS.', 'handbill' ) );
		$clean['secret'] = $before['secret'];
	}
	return $clean;
}

/** Handbill's base address, also from its webhook's address, which its setup page shows. */
function handbill_base( $address ) {
	$address = preg_replace( '#/webhooks(?:/[^/?\#]*)?/?(?:[?\#].*)?$#', '', trim( $address ) );
	return untrailingslashit( esc_url_raw( $address, array( 'http', 'https' ) ) );
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

add_action(
	'plugin_action_links_' . ( function_exists( 'plugin_basename' ) ? plugin_basename( __FILE__ ) : 'handbill/handbill.php' ),
	function ( $links ) {
		array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=handbill' ) ) . '">' . esc_html__( 'Settings', 'handbill' ) . '</a>' );
		return $links;
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
		<h2><?php esc_html_e( 'Articles published before', 'handbill' ); ?></h2>
		<?php $all = get_option( 'handbill_send_all', array() ); ?>
		<?php if ( is_array( $all ) && isset( $all['total'], $all['sent'] ) ) : ?>
			<p>
				<?php
				/* translators: 1: number of posts sent, 2: number of posts in all */
				echo esc_html( sprintf( __( '%1$d of %2$d sent; the rest follow in the background.', 'handbill' ), $all['sent'], $all['total'] ) );
				?>
			</p>
			<progress max="<?php echo esc_attr( (string) max( 1, $all['total'] ) ); ?>" value="<?php echo esc_attr( (string) $all['sent'] ); ?>"></progress>
		<?php endif; ?>
		<form action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" method="post">
			<input type="hidden" name="action" value="handbill_send_all">
			<?php wp_nonce_field( 'handbill_send_all' ); ?>
			<?php submit_button( __( 'Send all articles', 'handbill' ), 'secondary', 'submit', false ); ?>
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

/* ------------------------------------------------------- all posts at once */

add_action(
	'admin_post_handbill_send_all',
	function () {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'handbill' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'handbill_send_all' );
		if ( handbill_is_ready( handbill_settings() ) ) {
			handbill_start_all();
		}
		wp_safe_redirect( admin_url( 'options-general.php?page=handbill' ) );
		exit;
	}
);

/** Begins with the newest posts, which are shared now. */
function handbill_start_all() {
	$settings = handbill_settings();
	$total    = 0;
	foreach ( $settings['post_types'] as $type ) {
		$total += (int) wp_count_posts( $type )->publish;
	}
	update_option( 'handbill_send_all', array( 'before' => PHP_INT_MAX, 'sent' => 0, 'total' => $total ), false );
	wp_schedule_single_event( time(), 'handbill_send_all' );
}

add_action( 'handbill_send_all', 'handbill_send_more' );

/** Sends for some seconds, stores its progress after each post, and schedules the rest in WP-Cron. */
function handbill_send_more() {
	global $wpdb;
	$settings = handbill_settings();
	$state    = get_option( 'handbill_send_all', array() );
	if ( ! is_array( $state ) || ! isset( $state['before'] ) || ! handbill_is_ready( $settings ) || array() === $settings['post_types'] ) {
		return;
	}
	$end    = time() + HANDBILL_RUN_SECONDS;
	$places = implode( ',', array_fill( 0, count( $settings['post_types'] ), '%s' ) );
	$values = array_merge( array( $state['before'] ), $settings['post_types'], array( HANDBILL_RUN_POSTS ) );
	$sql    = "SELECT ID FROM {$wpdb->posts} WHERE ID < %d AND post_type IN ($places) AND post_status = 'publish' AND post_password = '' ORDER BY ID DESC LIMIT %d";
	$ids    = $wpdb->get_col( $wpdb->prepare( $sql, $values ) ); // phpcs:ignore WordPress.DB
	foreach ( $ids as $id ) {
		if ( ! handbill_send( (int) $id, 'post.updated' ) ) {
			// Handbill is unreachable: this post has its own retries, the others wait for its return.
			wp_schedule_single_event( time() + 5 * HANDBILL_REST, 'handbill_send_all' );
			$end = 0;
		}
		$state['before'] = (int) $id;
		++$state['sent'];
		update_option( 'handbill_send_all', $state, false );
		if ( 0 === $end ) {
			return;
		}
		if ( time() >= $end ) {
			break;
		}
	}
	if ( array() === $ids ) {
		delete_option( 'handbill_send_all' );
	} else {
		wp_schedule_single_event( time(), 'handbill_send_all' );
	}
}

/** The result of a test, for the person who pressed the button. */
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

/* -------------------------------------------------------- events of a post */

/** Whether the post is public: only then may its data be sent. */
function handbill_is_public( $post ) {
	return $post instanceof WP_Post && 'publish' === $post->post_status && '' === $post->post_password;
}

/** After terms, meta and the featured image are saved, in any editor; also for scheduled posts. */
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
		// Only posts that were sent can be withdrawn; drafts are never reported.
		if ( '' !== (string) get_post_meta( $post_id, '_handbill_link', true ) ) {
			handbill_remember( $post_id, 'post.deleted', (string) get_post_meta( $post_id, '_handbill_link', true ) );
		}
	}
);

/** The last event of each post in this request, so that one send is enough. */
function handbill_remember( $post_id, $event, $link = '' ) {
	global $handbill_waiting;
	if ( ! is_array( $handbill_waiting ) ) {
		$handbill_waiting = array();
		add_action( 'shutdown', 'handbill_send_waiting' );
	}
	$handbill_waiting[ $post_id ] = array( $event, $link );
}

/**
 * Sends after the editor's response if the server supports it; else the editor waits for HANDBILL_PATIENCE at most.
 * WP-Cron sends the rest, and everything after a first failure.
 */
function handbill_send_waiting() {
	global $handbill_waiting;
	$waiting          = is_array( $handbill_waiting ) ? $handbill_waiting : array();
	$handbill_waiting = array();
	$answered         = function_exists( 'fastcgi_finish_request' ) && fastcgi_finish_request();
	$end              = microtime( true ) + ( $answered ? HANDBILL_RUN_SECONDS : HANDBILL_PATIENCE / 1000 );
	$may_send         = $answered || ! get_transient( 'handbill_down' );
	foreach ( $waiting as $post_id => $told ) {
		if ( ! $may_send || microtime( true ) >= $end ) {
			wp_schedule_single_event( time(), 'handbill_retry', array( $post_id, $told[0], $told[1], 0 ) );
			continue;
		}
		$may_send = handbill_send( $post_id, $told[0], $told[1], 0, $answered ? HANDBILL_SEND_TIMEOUT : HANDBILL_SEND_TIMEOUT_BLOCKING );
	}
}

add_action( 'handbill_retry', 'handbill_send', 10, 4 );

/**
 * Sends one event, and schedules a retry in WP-Cron on failure. Each try has its own id: the post may have changed
 * meanwhile, and Handbill accepts an id only once.
 *
 * @return bool false if Handbill is unreachable, so that the next send would fail as well
 */
function handbill_send( $post_id, $event, $link = '', $attempt = 0, $timeout = HANDBILL_SEND_TIMEOUT ) {
	$settings = handbill_settings();
	if ( ! handbill_is_ready( $settings ) ) {
		return true;
	}
	$post      = get_post( $post_id );
	$is_public = handbill_is_public( $post );
	$is_gone   = 'post.unpublished' === $event || 'post.deleted' === $event;
	// The post may have changed since the retry was scheduled.
	if ( $is_gone === $is_public ) {
		return true;
	}
	$data   = $is_gone ? handbill_removal( $post_id, $link ) : handbill_post_data( $post );
	$answer = handbill_post( $settings, array( 'type' => $event, 'data' => $data ), $timeout );
	$status = is_wp_error( $answer ) ? 0 : wp_remote_retrieve_response_code( $answer );
	if ( 0 === $status || 408 === $status || 429 === $status || $status >= 500 ) {
		if ( isset( HANDBILL_RETRIES[ $attempt ] ) ) {
			wp_schedule_single_event( time() + HANDBILL_RETRIES[ $attempt ], 'handbill_retry', array( $post_id, $event, $link, $attempt + 1 ) );
		}
		if ( 0 === $status ) {
			set_transient( 'handbill_down', 1, HANDBILL_REST );
		}
		return 0 !== $status;
	}
	delete_transient( 'handbill_down' );
	if ( $status < 200 || $status >= 300 || ! $post instanceof WP_Post ) {
		return true;
	}
	delete_transient( 'handbill_tags_' . $post_id );
	if ( $is_gone ) {
		delete_post_meta( $post_id, '_handbill_link' );
		delete_post_meta( $post_id, '_handbill_id' );
		delete_post_meta( $post_id, '_handbill_tags' );
		return true;
	}
	update_post_meta( $post_id, '_handbill_link', esc_url_raw( get_permalink( $post ) ) );
	$told = json_decode( wp_remote_retrieve_body( $answer ), true );
	$id   = isset( $told['articles'][0]['id'] ) ? $told['articles'][0]['id'] : '';
	if ( is_string( $id ) && preg_match( '/^[A-Za-z0-9]{1,64}$/', $id ) ) {
		update_post_meta( $post_id, '_handbill_id', $id );
		$image = isset( $told['articles'][0]['image'] ) ? $told['articles'][0]['image'] : '';
		if ( is_string( $image ) && preg_match( '#^https?://#', $image ) ) {
			handbill_keep_first_tags( $post, $data, $image );
		}
	}
	return true;
}

/**
 * Tags for the page before its card is made: the post's own words, and the address of its current card, which always
 * answers with a picture.
 */
function handbill_keep_first_tags( $post, $data, $image ) {
	$title = isset( $data['handbill']['title'] ) ? $data['handbill']['title'] : ( isset( $data['title']['rendered'] ) ? $data['title']['rendered'] : $post->post_title );
	$first = array(
		'og:type'             => 'article',
		'og:url'              => get_permalink( $post ),
		'og:title'            => handbill_words( $title ),
		'og:description'      => handbill_words( isset( $data['excerpt']['rendered'] ) ? $data['excerpt']['rendered'] : '' ),
		'og:image'            => $image,
		'og:image:type'       => 'image/jpeg',
		'og:image:width'      => '1200',
		'og:image:height'     => '630',
		'twitter:card'        => 'summary_large_image',
	);
	$tags = array();
	foreach ( array_filter( $first ) as $name => $content ) {
		$tags[] = array( ( 0 === strpos( $name, 'twitter:' ) ? 'name' : 'property' ) => $name, 'content' => $content );
	}
	update_post_meta( $post->ID, '_handbill_tags', wp_slash( $tags ) );
	set_transient( 'handbill_tags_' . $post->ID, $tags, HANDBILL_FIRST_TAGS_SECONDS );
}

/** HTML as plain text, cut to about the length of a preview. */
function handbill_words( $html ) {
	$text = trim( preg_replace( '/\s+/u', ' ', html_entity_decode( strip_tags( (string) $html ), ENT_QUOTES, 'UTF-8' ) ) );
	return preg_match( '/^.{0,300}/us', $text, $start ) ? $start[0] : $text;
}

/** Only the identifiers of a withdrawn post, with its former address: the present one is a draft's. */
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

/** The post as the REST API shows it without a login, except its text. */
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
	$primary           = (int) get_post_meta( $post->ID, '_yoast_wpseo_primary_category', true );
	$primary           = $primary > 0 ? $primary : (int) get_post_meta( $post->ID, 'rank_math_primary_category', true );
	if ( $primary > 0 ) {
		$data['primary_category'] = $primary;
	}
	if ( isset( $data['_embedded']['wp:term'] ) && is_array( $data['_embedded']['wp:term'] ) ) {
		$data['_embedded']['wp:term'] = array_map( 'handbill_filed_terms', $data['_embedded']['wp:term'] );
	}
	$own = handbill_own_fields( $post->ID );
	if ( array() !== $own ) {
		$data['handbill'] = $own;
	}
	return $data;
}

/** Without the default category. */
function handbill_filed_terms( $terms ) {
	if ( ! is_array( $terms ) ) {
		return $terms;
	}
	$default = (int) get_option( 'default_category' );
	$is_kept = function ( $term ) use ( $default ) {
		$is_default = is_array( $term ) && isset( $term['id'], $term['taxonomy'], $term['slug'], $term['name'] ) && 'category' === $term['taxonomy'] && $default === (int) $term['id'];
		// The name is WordPress' own, in the site's language.
		return ! $is_default || ( 'uncategorized' !== $term['slug'] && __( 'Uncategorized' ) !== $term['name'] ); // phpcs:ignore WordPress.WP.I18n
	};
	return array_values( array_filter( $terms, $is_kept ) );
}

/* ----------------------------------------------------------- editor fields */

/** Kinds of story, which choose a design; the first leaves the choice to Handbill. */
const HANDBILL_KINDS = array( '', 'news', 'breaking', 'live', 'opinion', 'interview', 'explainer', 'feature', 'review', 'obituary', 'data', 'result', 'video', 'gallery', 'paid' );

/** The headline for the card, the kind of story and the focal point, if the editor filled them in. */
function handbill_own_fields( $post_id ) {
	$own   = array();
	$title = (string) get_post_meta( $post_id, '_handbill_title', true );
	$kind  = (string) get_post_meta( $post_id, '_handbill_kind', true );
	$focus = (string) get_post_meta( $post_id, '_handbill_focus', true );
	if ( '' !== $title ) {
		$own['title'] = $title;
	}
	if ( '' !== $kind && in_array( $kind, HANDBILL_KINDS, true ) ) {
		$own['kind'] = $kind;
	}
	if ( preg_match( '/^(\d{1,3}),(\d{1,3})$/', $focus, $at ) ) {
		$own['focus'] = array( 'x' => min( 100, (int) $at[1] ) / 100, 'y' => min( 100, (int) $at[2] ) / 100 );
	}
	return $own;
}

add_action(
	'add_meta_boxes',
	function ( $type ) {
		if ( in_array( $type, handbill_settings()['post_types'], true ) ) {
			add_meta_box( 'handbill', 'Handbill', 'handbill_meta_box', $type, 'side' );
		}
	}
);

function handbill_meta_box( $post ) {
	$settings = handbill_settings();
	$id       = (string) get_post_meta( $post->ID, '_handbill_id', true );
	$kind     = (string) get_post_meta( $post->ID, '_handbill_kind', true );
	$focus    = array_pad( explode( ',', (string) get_post_meta( $post->ID, '_handbill_focus', true ) ), 2, '' );
	wp_nonce_field( 'handbill_box', 'handbill_nonce' );
	if ( '' !== $id && '' !== $settings['address'] ) {
		echo '<p><img src="' . esc_url( $settings['address'] . '/cards/' . rawurlencode( $id ) . '/og.jpg' ) . '" width="1200" height="630" style="width:100%;height:auto" loading="lazy" alt="' . esc_attr__( 'The card as it is shared now', 'handbill' ) . '"></p>';
	}
	?>
	<p><label for="handbill-title"><?php esc_html_e( 'Headline for the card', 'handbill' ); ?></label>
	<input id="handbill-title" name="handbill_title" type="text" class="widefat" maxlength="300" value="<?php echo esc_attr( (string) get_post_meta( $post->ID, '_handbill_title', true ) ); ?>" placeholder="<?php echo esc_attr( $post->post_title ); ?>"></p>
	<p><label for="handbill-kind"><?php esc_html_e( 'Kind of story', 'handbill' ); ?></label>
	<select id="handbill-kind" name="handbill_kind" class="widefat">
		<?php foreach ( HANDBILL_KINDS as $one ) : ?>
			<option value="<?php echo esc_attr( $one ); ?>" <?php selected( $kind, $one ); ?>><?php echo esc_html( '' === $one ? __( 'as found', 'handbill' ) : $one ); ?></option>
		<?php endforeach; ?>
	</select></p>
	<p><?php esc_html_e( 'Focal point of the featured image, percent from the left and from the top', 'handbill' ); ?><br>
	<input name="handbill_focus_x" type="number" min="0" max="100" aria-label="<?php echo esc_attr__( 'from the left', 'handbill' ); ?>" value="<?php echo esc_attr( $focus[0] ); ?>">
	<input name="handbill_focus_y" type="number" min="0" max="100" aria-label="<?php echo esc_attr__( 'from the top', 'handbill' ); ?>" value="<?php echo esc_attr( $focus[1] ); ?>"></p>
	<?php
}

/** Before the post is sent, which happens after all of it is saved. */
add_action(
	'save_post',
	function ( $post_id ) {
		$given = wp_unslash( $_POST ); // phpcs:ignore WordPress.Security.NonceVerification
		if ( ! isset( $given['handbill_nonce'] ) || ! wp_verify_nonce( sanitize_text_field( $given['handbill_nonce'] ), 'handbill_box' ) || ! current_user_can( 'edit_post', $post_id ) ) {
			return;
		}
		$text   = function ( $name ) use ( $given ) {
			return isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? sanitize_text_field( $given[ $name ] ) : '';
		};
		$x      = $text( 'handbill_focus_x' );
		$y      = $text( 'handbill_focus_y' );
		$values = array(
			'_handbill_title' => $text( 'handbill_title' ),
			'_handbill_kind'  => in_array( $text( 'handbill_kind' ), HANDBILL_KINDS, true ) ? $text( 'handbill_kind' ) : '',
			'_handbill_focus' => '' !== $x && '' !== $y ? min( 100, abs( (int) $x ) ) . ',' . min( 100, abs( (int) $y ) ) : '',
		);
		foreach ( $values as $key => $value ) {
			if ( '' === $value ) {
				delete_post_meta( $post_id, $key );
			} else {
				update_post_meta( $post_id, $key, wp_slash( $value ) );
			}
		}
	}
);

/** The same if the REST API does not show this type of post. */
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
		'_embedded'    => handbill_plain_embeds( $post ),
	);
}

/** Author, featured image and terms as the REST API would embed them. */
function handbill_plain_embeds( $post ) {
	$embeds = array( 'wp:term' => array() );
	$author = get_the_author_meta( 'display_name', $post->post_author );
	if ( '' !== (string) $author ) {
		$embeds['author'] = array( array( 'name' => $author ) );
	}
	$image = get_the_post_thumbnail_url( $post, 'full' );
	if ( is_string( $image ) && '' !== $image ) {
		$alt                        = (string) get_post_meta( get_post_thumbnail_id( $post ), '_wp_attachment_image_alt', true );
		$embeds['wp:featuredmedia'] = array( array( 'source_url' => $image, 'alt_text' => $alt ) );
	}
	foreach ( get_object_taxonomies( $post->post_type ) as $taxonomy ) {
		$terms = get_the_terms( $post, $taxonomy );
		$group = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$group[] = array( 'id' => $term->term_id, 'name' => $term->name, 'slug' => $term->slug, 'taxonomy' => $taxonomy );
		}
		$embeds['wp:term'][] = $group;
	}
	return $embeds;
}

/** Signs according to Standard Webhooks and sends. */
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
			'handbill_ms' => $timeout <= HANDBILL_SEND_TIMEOUT_BLOCKING ? HANDBILL_PATIENCE : 0,
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

/** WordPress has timeouts of whole seconds, at least one; this sets cURL's in milliseconds. */
add_action(
	'http_api_curl',
	function ( $handle, $request ) {
		if ( ! empty( $request['handbill_ms'] ) ) {
			curl_setopt( $handle, CURLOPT_NOSIGNAL, true );
			curl_setopt( $handle, CURLOPT_CONNECTTIMEOUT_MS, $request['handbill_ms'] );
			curl_setopt( $handle, CURLOPT_TIMEOUT_MS, $request['handbill_ms'] );
		}
	},
	10,
	2
);

/* --------------------------------------------------- tags in the page head */

/** Names that previews read; other tags from Handbill are not printed. */
const HANDBILL_TAG_NAMES = '/^(?:og|article|twitter|fediverse|fb):[a-z0-9:_-]{1,60}$/';

add_action( 'wp_head', 'handbill_head_begin', -9999 );
add_action( 'wp_head', 'handbill_head_end', PHP_INT_MAX );

/** Buffers the head, to know whether another plugin prints an og:image. */
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
	$has      = handbill_names_in( $head, '/^og:image$/i' );
	if ( $has && 'always' === $settings['tags'] ) {
		$head = preg_replace_callback(
			HANDBILL_META,
			function ( $found ) {
				return handbill_names_in( $found[0], '/^(?:og|article|twitter):/i' ) ? '' : $found[0];
			},
			$head
		);
	}
	// Both parts are HTML already: the theme's, and ours, which is escaped where it is made.
	echo $head; // phpcs:ignore WordPress.Security.EscapeOutput
	if ( ! $has || 'always' === $settings['tags'] ) {
		echo $handbill_tags_html; // phpcs:ignore WordPress.Security.EscapeOutput
	}
	$handbill_tags_html = '';
}

/** A whole meta tag: a `>` in quotes does not end it. Includes its line if it is alone on it. */
const HANDBILL_META = '/[ \t]*<meta\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>\s*?\n?/i';

/** Whether a meta tag in this HTML has a name or property like the pattern. */
function handbill_names_in( $html, $pattern ) {
	preg_match_all( HANDBILL_META, $html, $tags );
	foreach ( $tags[0] as $tag ) {
		if ( preg_match( '/\s(?:property|name)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\'>]+))/i', $tag, $name ) && preg_match( $pattern, trim( end( $name ) ) ) ) {
			return true;
		}
	}
	return false;
}

/** The tags of the shown post as HTML; empty without tags. */
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

/** From the cache, else from Handbill, else its last answer. */
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
	if ( get_transient( 'handbill_down' ) ) {
		return $last;
	}
	$answer = wp_remote_get( $settings['address'] . '/a/' . rawurlencode( $id ) . '/tags', array( 'timeout' => HANDBILL_TAGS_TIMEOUT, 'redirection' => 0, 'handbill_ms' => HANDBILL_PATIENCE ) );
	if ( is_wp_error( $answer ) ) {
		// Only one reader waits.
		set_transient( 'handbill_down', 1, HANDBILL_REST );
	}
	$told   = is_wp_error( $answer ) || 200 !== wp_remote_retrieve_response_code( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	$tags   = isset( $told['tags'] ) && is_array( $told['tags'] ) ? $told['tags'] : null;
	// New cards come within seconds of an edit; after that nothing changes without another.
	$is_fresh = time() - (int) get_post_modified_time( 'U', true, $post ) < 10 * MINUTE_IN_SECONDS;
	// A missing pack is ready in a second or two.
	$seconds = null === $tags ? 2 : ( $is_fresh ? MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	set_transient( 'handbill_tags_' . $post->ID, null === $tags ? $last : $tags, $seconds );
	if ( null === $tags ) {
		return $last;
	}
	if ( $tags !== $last ) {
		update_post_meta( $post->ID, '_handbill_tags', wp_slash( $tags ) );
	}
	return $tags;
}

/* --------------------------------------------------------------- uninstall */

register_uninstall_hook( __FILE__, 'handbill_uninstall' );

function handbill_uninstall() {
	global $wpdb;
	delete_option( 'handbill_settings' );
	delete_option( 'handbill_send_all' );
	foreach ( array( '_handbill_id', '_handbill_link', '_handbill_tags', '_handbill_title', '_handbill_kind', '_handbill_focus' ) as $key ) {
		delete_post_meta_by_key( $key );
	}
	foreach ( array( 'handbill_retry', 'handbill_send_all' ) as $hook ) {
		wp_unschedule_hook( $hook );
	}
	foreach ( array( '_transient_handbill_', '_transient_timeout_handbill_' ) as $prefix ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) ); // phpcs:ignore WordPress.DB
	}
}
