package org.osefrance.archive.schemas.format.csv;

/** A table is not what it has to be. The message names the file, the line and, where there is one, the field. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /** Something wrong with a line as such. */
    public CsvException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
        this.line = line;
    }

    /** Something wrong in one field. */
    public CsvException(String file, int line, String field, String problem) {
        super(file + ", line " + line + ", field " + field + ": " + problem);
        this.line = line;
    }

    /** The line, from 1, in which the row begins that is wrong. */
    public int line() {
        return line;
    }
}
