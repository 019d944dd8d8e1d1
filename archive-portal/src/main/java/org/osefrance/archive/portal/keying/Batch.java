package org.osefrance.archive.portal.keying;

/**
 * Cards that are keyed by one template.
 *
 * @param twice whether each is keyed by two people
 * @param madeBy account
 * @param closed whether it hands out no more cards
 */
record Batch(String id, String title, Template template, boolean twice, String madeBy, boolean closed) {

    /** Where it is worked on. */
    public String address() {
        return "/staff/keying/" + id;
    }
}
