/**
 * One runnable jar: the web portal and the command line.
 */
@NullMarked
package org.osefrance.archive.portal;

import org.jspecify.annotations.NullMarked;
