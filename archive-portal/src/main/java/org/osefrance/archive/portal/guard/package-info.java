/** What keeps strangers from guessing: secrets of enough bits, known again by their digest, and waits that grow with each try. */
@NullMarked
package org.osefrance.archive.portal.guard;

import org.jspecify.annotations.NullMarked;
