package org.osefrance.archive.portal.protection;

import java.util.List;

/** What the officer keeps and works on step by step. */
interface Matter {

    /** Its number; never used again. */
    long number();

    /** What the desk calls it. */
    String name();

    /** What was done about it, the first first. */
    List<Step> steps();
}
