/**
 * PAGE (PRImA, https://github.com/PRImA-Research-Lab/PAGE-XML, 2013 and 2019): what Transkribus, eScriptorium and others write
 * of a page, read into the same words and boxes as ALTO.
 */
@NullMarked
package org.osefrance.archive.schemas.format.page;

import org.jspecify.annotations.NullMarked;
