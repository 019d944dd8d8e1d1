/**
 * Objections: anybody asks that a record be hidden, without an account and without a reason; what they ask is done at once and
 * decided afterwards, by people, with reasons and an appeal.
 */
@NullMarked
package org.osefrance.archive.portal.objection;

import org.jspecify.annotations.NullMarked;
