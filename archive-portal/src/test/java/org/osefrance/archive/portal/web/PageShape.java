package org.osefrance.archive.portal.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * What every page owes to those who do not see it: WCAG 2.2 in its markup. What only shows when it is drawn, such as
 * contrast, is looked at in the browser tests.
 */
public final class PageShape {

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
    /** What our own Hebrew sentences name in Latin, in isolates or as the name of a standard. */
    private static final Pattern OUR_LATIN = Pattern.compile("\u2068[^\u2069]*\u2069"
            + "|Œuvre de secours aux enfants|JavaScript|IIIF|Presentation|Content Search|SHA|TIFF|TIL/1");

    private final Document page;
    private final Language language;
    private final List<String> findings = new ArrayList<>();

    private PageShape(String html, Language language) {
        this.page = Jsoup.parse(html);
        this.language = language;
    }

    /** What is wrong with a page that should be in a language; empty when all is well. */
    public static List<String> findings(String html, Language language) {
        PageShape shape = new PageShape(html, language);
        shape.look();
        return List.copyOf(shape.findings);
    }

    private void look() {
        language();
        landmarks();
        headings();
        references();
        fields();
        names();
        foreignNames();
        require(!page.text().contains("??"), "a text without words: ??");
        require(page.select("[style], style, script:not([src]), [onclick]").isEmpty(), "styled or run inline");
    }

    private void require(boolean well, String finding) {
        if (!well) {
            findings.add(finding);
        }
    }

    private void language() {
        Element html = page.selectFirst("html");
        require(html != null && html.attr("lang").equals(language.tag()), "html lang");
        require(html != null && html.attr("dir").equals(language.direction().html()), "html dir");
        require(!page.title().isBlank(), "no title");
    }

    private void landmarks() {
        for (String landmark : List.of("header", "main#main", "footer")) {
            require(page.select("body > " + landmark).size() == 1, "not one " + landmark);
        }
        require(page.select("main").size() == 1, "not one main");
        Set<String> labels = new HashSet<>();
        for (Element nav : page.select("nav, aside, section, form[role=search]")) {
            String label = nav.attr("aria-label") + nav.attr("aria-labelledby");
            boolean named = !label.isEmpty() || nav.is("form");
            require(named, "a landmark without a name: " + nav.tagName() + "." + nav.className());
            require(nav.is("form") || labels.add(nav.tagName() + label), "two landmarks of one name: " + label);
        }
        Element first = page.selectFirst("a[href], button, input");
        require(first != null && first.attr("href").equals("#main"), "the first stop is no way to the content");
    }

    private void headings() {
        require(page.select("h1").size() == 1, page.select("h1").size() + " h1");
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            require(level <= above + 1, "a heading skips: " + heading.outerHtml());
            require(!heading.text().isBlank(), "an empty heading");
            above = level;
        }
    }

    private void references() {
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> require(ids.add(element.id()), "an id twice: " + element.id()));
        for (String attribute : List.of("for", "aria-labelledby", "aria-describedby", "form", "aria-controls")) {
            for (Element element : page.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).split(" ")) {
                    require(ids.contains(id), attribute + " leads nowhere: " + id);
                }
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            require(ids.contains(link.attr("href").substring(1)), "a link leads nowhere: " + link.attr("href"));
        }
    }

    private void fields() {
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled =
                    !page.select("label[for=" + field.id() + "]").text().isBlank() || field.closest("label") != null;
            require(labelled, "a field without a label: " + field.outerHtml());
        }
        page.select("img").forEach(image -> require(image.hasAttr("alt"), "an image without alt"));
    }

    private void names() {
        for (Element control : page.select("a[href], button, summary")) {
            boolean hidden = "true".equals(control.attr("aria-hidden"));
            boolean named =
                    !control.text().isBlank() || !control.attr("aria-label").isBlank();
            require(hidden || named, "nothing to read out: " + control.outerHtml());
            require(!hidden || "-1".equals(control.attr("tabindex")), "hidden but reached: " + control.outerHtml());
        }
    }

    /** In a page that runs from right to left a Latin name stands in a bdi or says its direction. */
    private void foreignNames() {
        if (language.direction() == Language.Direction.RTL) {
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode text && node.parent() instanceof Element around) {
                            boolean latin = LATIN_WORD
                                    .matcher(OUR_LATIN.matcher(text.text()).replaceAll(""))
                                    .find();
                            boolean apart =
                                    around.closest("bdi, [lang]:not(html), [dir]:not(html), kbd, title") != null;
                            require(
                                    !latin || apart,
                                    "not isolated: " + text.text().strip());
                        }
                    },
                    page);
        }
    }
}
