/**
 * Opens a home and puts the parts of an archive together, with or without a web server around them.
 */
@NullMarked
package org.osefrance.archive.portal.runtime;

import org.jspecify.annotations.NullMarked;
