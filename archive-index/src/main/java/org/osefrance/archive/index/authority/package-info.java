/**
 * What the archive knows before the first paper comes: homes, camps, networks, places, public figures and events as tables with
 * source and confidence, and the groups of given names.
 */
@NullMarked
package org.osefrance.archive.index.authority;

import org.jspecify.annotations.NullMarked;
