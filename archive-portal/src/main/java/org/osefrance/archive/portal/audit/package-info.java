/** Who opened what: the audit as the data-protection officer reads it, and the list a person is given about their own file. */
@NullMarked
package org.osefrance.archive.portal.audit;

import org.jspecify.annotations.NullMarked;
