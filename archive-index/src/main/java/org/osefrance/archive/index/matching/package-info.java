/**
 * Whether two names may be one, in any script and spelling, and why: letters are read as the sounds they may stand for, sounds are
 * aligned, and given names are looked up in their groups. Plain Java, without an index.
 */
@NullMarked
package org.osefrance.archive.index.matching;

import org.jspecify.annotations.NullMarked;
