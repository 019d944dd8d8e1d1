package org.osefrance.archive.portal.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what Tomcat itself turns away before any page of ours is asked: an address with a NUL in it, headers
 * that are too long. The reader's language is not known there, so it says the same in each.
 */
public final class UnreadableRequestValve extends ErrorReportValve {

    private static final int ERRORS = 400;
    private static final int OURS = 500;
    private static final String REFUSED = page("refused.title", "refused.what");
    private static final String BROKEN = page("broken.title", "broken.what");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < ERRORS || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", HeadersFilter.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", HeadersFilter.NOT_FOR_SEARCH_ENGINES);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(status < OURS ? REFUSED : BROKEN);
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Whoever asked has hung up.
            container.getLogger().debug("nobody is left to tell", gone);
        }
    }

    private static String page(String title, String what) {
        String sections = Arrays.stream(Language.values())
                .map(language -> section(language, title, what))
                .collect(Collectors.joining());
        ResourceBundle french = texts(Language.values()[0]);
        return """
                <!DOCTYPE html>
                <html lang="fr" dir="ltr">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s</title>
                  <link rel="icon" href="/style/icon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/style/tokens.css">
                  <link rel="stylesheet" href="/style/site.css">
                </head>
                <body><main class="reading">
                %s</main></body>
                </html>
                """.formatted(french.getString(title), sections);
    }

    private static String section(Language language, String title, String what) {
        ResourceBundle texts = texts(language);
        String heading = language == Language.values()[0] ? "h1" : "h2";
        return """
                <section lang="%1$s" dir="%2$s">
                <%3$s>%4$s</%3$s>
                <p>%5$s</p>
                <p><a href="/?lang=%1$s">%6$s</a></p>
                </section>
                """.formatted(
                        language.tag(),
                        language.direction().html(),
                        heading,
                        texts.getString(title),
                        texts.getString(what),
                        texts.getString("error.start"));
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                "messages/portal",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
