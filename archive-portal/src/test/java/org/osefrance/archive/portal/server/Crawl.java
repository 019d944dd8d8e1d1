package org.osefrance.archive.portal.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks at every address it is given and at every one that an answer leads to. */
final class Crawl implements AutoCloseable {

    private static final int MOST = 4_000;
    private static final Pattern IN_HTML = Pattern.compile("(?:href|src|action|data-service)=\"(/[^\"#]*)");
    private static final Pattern IN_JSON =
            Pattern.compile("\"https?://(?:localhost|127\\.0\\.0\\.1):[0-9]+(/[^\"#]*)\"");

    /** What differs between two answers to the same question: time, the session, which form of the answer was kept open. */
    private static final List<String> PASSING = List.of("date", "connection", "set-cookie", "keep-alive");

    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\"[^>]*value=\")[^\"]*");

    private final HttpClient client;
    private final String base;
    private final Map<String, Answer> answers = new TreeMap<>();

    /** As a stranger, who keeps no session. */
    Crawl(int port) {
        this(port, HttpClient.newBuilder());
    }

    /** As somebody who signed in. */
    Crawl(int port, CookieManager session) {
        this(port, HttpClient.newBuilder().cookieHandler(session));
    }

    private Crawl(int port, HttpClient.Builder client) {
        this.base = "http://127.0.0.1:" + port;
        this.client = client.followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * One answer.
     *
     * @param head status and headers, without those that pass
     * @param body as it came
     */
    record Answer(int status, String type, String head, byte[] body) {

        /** What two answers to the same question have in common when nothing changed. */
        String lasting() {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            return head + "\n"
                    + (type.startsWith("text/html") ? TOKEN.matcher(text).replaceAll("$1") : text);
        }

        /** The body as words. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isImage() {
            return type.startsWith("image/");
        }
    }

    /** Everything that can be reached. */
    Map<String, Answer> from(Collection<String> addresses) throws IOException, InterruptedException {
        Deque<String> waiting = new ArrayDeque<>(addresses);
        while (!waiting.isEmpty()) {
            String address = waiting.removeFirst();
            if (answers.containsKey(address) || isLeftOut(address)) {
                continue;
            }
            if (answers.size() > MOST) {
                throw new IllegalStateException("more than " + MOST + " addresses: the crawl runs in a circle");
            }
            Answer answer = ask("GET", address);
            answers.put(address, answer);
            waiting.addAll(links(answer));
        }
        return answers;
    }

    /** To look at the audit writes into it, so its older slices and its languages would never come to an end. */
    private static boolean isLeftOut(String address) {
        return address.startsWith("/vendor/")
                || address.equals("/staff/sign-out")
                || address.startsWith("/staff/audit?") && (address.contains("before=") || address.contains("lang="));
    }

    /** One question. */
    Answer ask(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + address))
                .header("Accept", "text/html,*/*;q=0.5")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        PASSING.forEach(headers::remove);
        String type = response.headers().firstValue("content-type").orElse("");
        return new Answer(response.statusCode(), type, response.statusCode() + " " + headers, response.body());
    }

    private static List<String> links(Answer answer) {
        if (answer.isImage() || answer.status() >= 400) {
            return List.of();
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        List<String> links = new ArrayList<>();
        for (Pattern pattern : List.of(IN_HTML, IN_JSON)) {
            Matcher found = pattern.matcher(body);
            while (found.find()) {
                String link = found.group(1).replace("&amp;", "&");
                links.add(link);
                if (link.startsWith("/iiif/image/") && link.split("/").length == 5) {
                    links.add(link + "/info.json");
                    links.add(link + "/full/max/0/default.png");
                    links.add(link + "/full/300,/90/gray.jpg");
                    links.add(link + "/pct:20,20,60,60/max/!12/color.png");
                    links.add(link + "/0,0,512,512/512,512/0/default.jpg");
                }
            }
        }
        return links;
    }

    @Override
    public void close() {
        client.close();
    }
}
