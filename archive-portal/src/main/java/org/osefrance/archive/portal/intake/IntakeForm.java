package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.schemas.access.Category;

/**
 * What was typed of a deposit, so that a mistake in one field does not cost the others.
 *
 * @param name what the depositor calls it
 * @param into reference it goes under
 * @param dated EDTF (ISO 8601-2)
 * @param category name of a period
 * @param each every file an item of its own
 */
record IntakeForm(String name, String into, String dated, String category, boolean each) {

    private static final int LONGEST = 200;

    static IntakeForm empty() {
        return new IntakeForm("", "", "", "", false);
    }

    static IntakeForm of(HttpServletRequest request) {
        return new IntakeForm(
                typed(request.getParameter("name")),
                typed(request.getParameter("into")).replaceAll("^/+|/+$", "").replaceAll("/{2,}", "/"),
                typed(request.getParameter("dated")),
                typed(request.getParameter("category")),
                "true".equals(request.getParameter("each")));
    }

    /**
     * @param fallback reference where none was typed
     * @throws org.osefrance.archive.schemas.time.EdtfException when the date cannot be read
     */
    DepositTerms terms(String fallback, String author) {
        Optional<Category> period = Arrays.stream(Category.values())
                .filter(one -> one.name().equals(category))
                .findFirst();
        return DepositTerms.said(into.isEmpty() ? fallback : into, dated, period, List.of(), each, author);
    }

    private static String typed(@Nullable String said) {
        String plain = said == null ? "" : said.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
