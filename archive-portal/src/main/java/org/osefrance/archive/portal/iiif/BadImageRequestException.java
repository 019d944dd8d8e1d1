package org.osefrance.archive.portal.iiif;

/** A request for an image that cannot be answered; the message tells whoever wrote the address what to change. */
final class BadImageRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String sentence;

    private BadImageRequestException(int status, String message) {
        super(message);
        this.status = status;
        this.sentence = message;
    }

    /** A parameter that no version of the API has, or that makes no image. */
    static BadImageRequestException wrong(String message) {
        return new BadImageRequestException(400, message);
    }

    /** A parameter of the API that is not offered here. */
    static BadImageRequestException notOffered(String message) {
        return new BadImageRequestException(501, message);
    }

    /** What to change, in one sentence. */
    String sentence() {
        return sentence;
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }
}
