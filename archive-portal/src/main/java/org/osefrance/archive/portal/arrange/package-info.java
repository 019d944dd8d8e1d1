/**
 * Arranging pages that were accepted: their order, the items they stand in, sides of leaves, images that are turned or scanned
 * anew. What is not saved stands in the form and nowhere else.
 */
@NullMarked
package org.osefrance.archive.portal.arrange;

import org.jspecify.annotations.NullMarked;
