/**
 * Who may work here: the set-up link of the first start and staff sign-in.
 */
@NullMarked
package org.osefrance.archive.portal.account;

import org.jspecify.annotations.NullMarked;
