/** One line of a list given without its page: what of it may be read, its piece of the image, where it stands. */
@NullMarked
package org.osefrance.archive.portal.extract;

import org.jspecify.annotations.NullMarked;
