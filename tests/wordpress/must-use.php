<?php
/** For the tests alone: a theme for one visit (?theme=), and what optimisers make of a page (?optimise=). */
if ( isset( $_GET['theme'] ) ) {
	foreach ( array( 'template', 'stylesheet' ) as $option ) {
		add_filter( "pre_option_$option", function () {
			return $_GET['theme'];
		} );
	}
}

// The area for widgets is on every page, but only one page is about it.
add_filter( 'sidebars_widgets', function ( $areas ) {
	return is_admin() || 'widget' === ( $_GET['pagename'] ?? '' ) ? $areas : array();
} );

/** All scripts but modules in one, as plugins that join them do. */
function tests_join_scripts( $page ) {
	preg_match_all( '#<script\b(?![^>]*\bmodule\b)[^>]*\bsrc=["\'][^"\']*?(/wp-[^"\'?]*)[^>]*></script>#', $page, $scripts );
	$joined = '';
	foreach ( $scripts[1] as $path ) {
		$joined .= file_get_contents( ABSPATH . $path ) . ";\n";
	}
	$joined = '<script defer src="data:text/javascript;base64,' . base64_encode( $joined ) . '"></script></body>';
	return str_replace( '</body>', $joined, str_replace( $scripts[0], '', $page ) );
}

if ( isset( $_GET['optimise'] ) ) {
	ob_start( function ( $page ) {
		switch ( $_GET['optimise'] ) {
			case 'minify':
				return preg_replace( array( '/<!--.*?-->/s', '/>\s+</', '/\s{2,}/' ), array( '', '><', ' ' ), $page );
			case 'defer':
				return preg_replace( '/<script (?![^>]*\b(defer|async)\b)([^>]*\bsrc=)/', '<script defer $2', $page );
			case 'footer':
				preg_match_all( '#<script\b[^>]*\bsrc=[^>]*></script>#', $page, $scripts );
				return str_replace( '</body>', implode( '', $scripts[0] ) . '</body>', str_replace( $scripts[0], '', $page ) );
			case 'join':
				return tests_join_scripts( $page );
			case 'kept':
				// What a page cache may have kept from before an update: the plugin as it was first published.
				$page = preg_replace( '#<link\b[^>]*/guide/host\.css[^>]*>#', '', $page );
				$page = preg_replace(
					'#<script\b[^>]*src="([^"?]*/guide/coaching-or-mentoring\.js)[^>]*>#',
					'<script type="module" src="$1?ver=0.0.9" id="coaching-or-mentoring-js-module">',
					$page
				);
				return tests_join_scripts( preg_replace( '#(<coaching-or-mentoring>)(.*?)(</coaching)#', '$1<p>$2</p>$3', $page ) );
			case 'delay':
				// All scripts wait until somebody touches the page.
				$module = '/<script\b(?=[^>]*\btype="module")[^>]*\bsrc="([^"]*)"[^>]*>/';
				$page = preg_replace( $module, '<script type="delayed" data-src="$1">', $page );
				return str_replace( '</body>', '<script>
					addEventListener("pointermove", () => document.querySelectorAll("script[type=delayed]").forEach((old) => {
						const script = document.createElement("script");
						Object.assign(script, { type: "module", src: old.dataset.src });
						old.replaceWith(script);
					}), { once: true });
				</script></body>', $page );
		}
		return $page;
	} );
}
