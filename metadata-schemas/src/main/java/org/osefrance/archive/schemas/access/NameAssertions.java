package org.osefrance.archive.schemas.access;

/** One name of a person: open, closed by the person or the family, or contested. */
final class NameAssertions {

    private NameAssertions() {}

    /** A closed name answers as an unknown one; a contested one waits for a historian's text. */
    static Opening opening(Matter.NameAssertion name) {
        return switch (name.state()) {
            case OPEN -> Opening.always(Basis.OPEN_AS_OF_RIGHT);
            case CLOSED -> Opening.closed(Basis.CLOSED_NAME);
            case CONTESTED ->
                name.textApproved() ? Opening.always(Basis.CONTESTED_NAME) : Opening.closed(Basis.CONTESTED_NAME);
        };
    }

    /** With the text there, the board decides on a contested name. */
    static Finding condition(Matter.NameAssertion name) {
        return name.state() == Matter.NameState.CONTESTED ? Finding.review(Basis.CONTESTED_NAME) : Finding.passes();
    }
}
