/**
 * The page that tells those who answer for the archive how it is: what is being worked on, what lags behind, and whether what is
 * kept is still what was accepted.
 */
@NullMarked
package org.osefrance.archive.portal.keeping;

import org.jspecify.annotations.NullMarked;
