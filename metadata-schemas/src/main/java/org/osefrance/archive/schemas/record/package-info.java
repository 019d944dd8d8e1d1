/**
 * What the archive describes: fonds to page, line of a list, testimony and passage, and the authorities they speak of (people, homes, networks, places).
 */
@NullMarked
package org.osefrance.archive.schemas.record;

import org.jspecify.annotations.NullMarked;
