package org.osefrance.archive.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/** What pictures a page shows, without decoding one: how much of it they cover and how finely they were scanned. */
final class PicturesOfPage extends PDFStreamEngine {

    /** A picture smaller than this share of the page is a letterhead or a seal and says nothing of the page. */
    private static final double LARGE = 0.1;

    private final Sheet sheet;
    private double covered;
    private double dotsAnInch;
    private boolean jpeg2000;

    private PicturesOfPage(Sheet sheet) {
        this.sheet = sheet;
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    /** Looks through a page. */
    static PicturesOfPage of(PDPage page, Sheet sheet) throws IOException {
        PicturesOfPage pictures = new PicturesOfPage(sheet);
        pictures.processPage(page);
        return pictures;
    }

    /** Share of the page that pictures cover, 0 to 1; what lies over each other counts twice. */
    double covered() {
        return Math.min(1, covered);
    }

    /** The finest resolution of a large picture; 0 without one. */
    double dotsAnInch() {
        return dotsAnInch;
    }

    /** Whether one of them is coded in JPEG 2000. */
    boolean hasJpeg2000() {
        return jpeg2000;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case OperatorName.DRAW_OBJECT -> {
                if (!operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name)) {
                    note(getResources()
                            .getCOSObject()
                            .getCOSDictionary(COSName.XOBJECT)
                            .getCOSStream(name));
                } else {
                    super.processOperator(operator, operands);
                }
            }
            case OperatorName.BEGIN_INLINE_IMAGE -> note(operator.getImageParameters());
            default -> super.processOperator(operator, operands);
        }
    }

    private void note(COSDictionary picture) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double wide = place.getScalingFactorX();
        double high = place.getScalingFactorY();
        double share = wide * high / sheet.area();
        covered += share;
        int columns = picture.getInt(COSName.WIDTH, COSName.W, 0);
        int rows = picture.getInt(COSName.HEIGHT, COSName.H, 0);
        if (share >= LARGE) {
            dotsAnInch = Math.max(dotsAnInch, Sheet.POINTS_AN_INCH * Math.max(columns / wide, rows / high));
        }
        if (picture instanceof COSStream stream) {
            jpeg2000 |= isJpeg2000(stream.getFilters());
        }
    }

    private static boolean isJpeg2000(COSBase filters) {
        return filters instanceof COSArray several
                ? several.toList().contains(COSName.JPX_DECODE)
                : COSName.JPX_DECODE.equals(filters);
    }
}
