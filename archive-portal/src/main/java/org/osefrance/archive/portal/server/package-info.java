/**
 * The web server around an open archive: it starts after it and stops before it.
 */
@NullMarked
package org.osefrance.archive.portal.server;

import org.jspecify.annotations.NullMarked;
