/**
 * The data-protection desk: what people ask of the archive about their own data, breaches, the register of what is done with
 * personal data, and the emptying of what is kept no longer. Archival content is none of its business.
 */
@NullMarked
package org.osefrance.archive.portal.protection;

import org.jspecify.annotations.NullMarked;
