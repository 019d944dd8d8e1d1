package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osefrance.archive.ingest.pdf.PrintedPages;
import org.osefrance.archive.ingest.pdf.PrintedText;
import org.osefrance.archive.ingest.pdf.PrintedText.Part;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.ingest.separator.SeparatorCode;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sheets to be printed and laid between originals, so that the scans say where an item begins. For archivists. */
@Controller
class SeparatorController {

    private static final String PAGE = IntakeController.PAGE + "/separators";
    private static final int MOST = 100;
    private static final List<String> WORDS = List.of("Nouvelle pièce", "New item", "Neues Stück", "פריט חדש");

    private final RequestViewer viewers;
    private final Site site;
    private final MessageSource messages;

    SeparatorController(RequestViewer viewers, Site site, MessageSource messages) {
        this.viewers = viewers;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String form(@RequestParam(defaultValue = "") String problem, HttpServletRequest request, Model model) {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        model.addAttribute("problem", problem.equals("date"));
        return "intake/separators";
    }

    /**
     * The sheets.
     *
     * @param references one a line, a sheet for each; none for sheets without
     * @param dated EDTF, of all of them
     * @param box of all of them
     * @param copies how many, where no references are given
     */
    @GetMapping(PAGE + "/sheets")
    ResponseEntity<byte[]> print(
            @RequestParam(defaultValue = "") String references,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "1") String copies,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        if (!isDate(dated)) {
            return ResponseEntity.status(303)
                    .header(HttpHeaders.LOCATION, PAGE + "?problem=date")
                    .build();
        }
        List<Separator> sheets = references
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .map(reference -> new Separator(reference, dated, box))
                .toList();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PrintedPages.write(
                text(
                        sheets.isEmpty() ? Collections.nCopies(number(copies), new Separator("", dated, box)) : sheets,
                        locale),
                pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"separators.pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(pdf.toByteArray());
    }

    private static boolean isDate(String written) {
        try {
            return written.isBlank()
                    || !UncertainDate.parseEdtf(written.strip()).edtf().isEmpty();
        } catch (EdtfException unreadable) {
            return false;
        }
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(written), 1, MOST) : 1;
    }

    private PrintedText text(List<Separator> sheets, Locale locale) {
        List<Part> parts = new ArrayList<>();
        for (Separator sheet : sheets) {
            if (!parts.isEmpty()) {
                parts.add(new Part.NewPage());
            }
            WORDS.forEach(words -> parts.add(new Part.Large(words)));
            parts.add(new Part.Squares(rows(sheet), say("separator.code", locale)));
            for (String said : List.of(sheet.reference(), sheet.dated(), sheet.box())) {
                if (!said.isEmpty()) {
                    parts.add(new Part.Title("\u2068" + said + "\u2069"));
                }
            }
            parts.add(new Part.Paragraph(say("separator.lay", locale)));
        }
        boolean rightToLeft = Language.of(locale.getLanguage())
                .filter(language -> language.direction() == Language.Direction.RTL)
                .isPresent();
        return new PrintedText(
                say("separator.title", locale),
                locale.toLanguageTag(),
                rightToLeft,
                site.institution(),
                say("separator.title", locale),
                parts);
    }

    private static List<String> rows(Separator sheet) {
        List<String> rows = new ArrayList<>();
        for (boolean[] row : SeparatorCode.squares(sheet)) {
            StringBuilder squares = new StringBuilder();
            for (boolean dark : row) {
                squares.append(dark ? '1' : '0');
            }
            rows.add(squares.toString());
        }
        return rows;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
