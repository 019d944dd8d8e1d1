/**
 * The desk where cards and lists are typed in, field by field beside their image: by templates, in batches, once or by two people who
 * do not see each other's values. What is keyed stays closed.
 */
@NullMarked
package org.osefrance.archive.portal.keying;

import org.jspecify.annotations.NullMarked;
