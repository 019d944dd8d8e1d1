/**
 * What the archive describes: fonds to page and line of a list, and the authorities they speak of (people, homes, networks, places).
 */
@NullMarked
package org.osefrance.archive.schemas.record;

import org.jspecify.annotations.NullMarked;
