/**
 * Guests of the archive: people of a family to whom records were opened by a grant, and readers in the reading room. They have no
 * account. A session names what they came by and nothing else; what that opens is asked of the tables at every request.
 */
@NullMarked
package org.osefrance.archive.portal.guest;

import org.jspecify.annotations.NullMarked;
