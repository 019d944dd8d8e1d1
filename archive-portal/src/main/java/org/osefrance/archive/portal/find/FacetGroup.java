package org.osefrance.archive.portal.find;

import java.util.List;

/**
 * One way to narrow the results.
 *
 * @param parameter in the address, also the end of its message key
 * @param choices most frequent first, ticked ones always among them
 */
record FacetGroup(String parameter, List<Choice> choices) {

    FacetGroup {
        choices = List.copyOf(choices);
    }

    /** One box to tick. */
    record Choice(String value, String label, long items, boolean chosen) {

        /** Its place in the page, lasting from one answer to the next so that the keyboard's place is kept. */
        public String id(String parameter) {
            return "only-" + parameter + "-" + value.replaceAll("[^A-Za-z0-9-]", "_");
        }
    }
}
