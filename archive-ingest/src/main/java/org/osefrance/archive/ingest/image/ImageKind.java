package org.osefrance.archive.ingest.image;

/** Image formats a page can be made from, told by content. */
public enum ImageKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    JPEG_2000("image/jp2");

    private final String mediaType;

    ImageKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered media type, such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }
}
