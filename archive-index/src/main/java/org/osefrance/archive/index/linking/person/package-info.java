/**
 * What people have decided about who is who: persons as clusters of personae, read off the assertions that stand. Knows assertions and
 * candidates only, and writes nothing.
 */
@NullMarked
package org.osefrance.archive.index.linking.person;

import org.jspecify.annotations.NullMarked;
