package org.osefrance.archive.portal.iiif;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has an external IIIF server on this machine draw the images. Every request was checked before, so the server only ever
 * sees images that may be shown, under names that nobody else knows.
 */
final class ExternalEngine implements ImageEngine {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final int INFORMATION_BYTES = 1 << 20;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_OFFERED = 501;
    private static final int BAD_GATEWAY = 502;
    private static final Logger LOG = LoggerFactory.getLogger(ExternalEngine.class);

    private final String base;
    private final OpaqueLinks links;
    private final Duration patience;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.shared();

    private ExternalEngine(String base, OpaqueLinks links, Duration patience) {
        this.base = base;
        this.links = links;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTS_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param server address under which {@code /2/NAME/…} and {@code /3/NAME/…} are answered
     * @throws IllegalArgumentException when the server is not on loopback: what it is told is not for a network
     */
    static ExternalEngine of(URI server, ImageSettings settings) throws IOException {
        if (server.getHost() == null || !InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("ARCHIVE_IMAGE_SERVER_URL must name a server on this machine, such as"
                    + " http://127.0.0.1:8182/iiif, not " + server);
        }
        return new ExternalEngine(
                server.toString().replaceAll("/+$", ""),
                OpaqueLinks.open(settings.links(), settings.key()),
                settings.serverAnswersWithin());
    }

    @Override
    public void sendInformation(ImageExchange exchange) throws IOException {
        Optional<byte[]> information = information(exchange);
        if (information.isPresent()) {
            exchange.sendInformation(information.get());
        } else {
            refuse(exchange, BAD_GATEWAY, "The image server does not answer as it should; please try again later.");
        }
    }

    private Optional<byte[]> information(ImageExchange exchange) {
        Optional<HttpResponse<InputStream>> answer = ask(exchange, "info.json");
        if (answer.isEmpty() || answer.get().statusCode() != OK) {
            answer.ifPresent(odd -> close(odd.body()));
            return Optional.empty();
        }
        ImageVersion version = exchange.address().version();
        try (InputStream body = answer.get().body()) {
            if (json.readTree(body.readNBytes(INFORMATION_BYTES)) instanceof ObjectNode info
                    && info.path("@context").toString().contains(version.context())) {
                info.put(version == ImageVersion.THREE ? "id" : "@id", exchange.uri());
                return Optional.of(json.writeValueAsBytes(info));
            }
            LOG.warn("The image server does not speak version {} of the Image API at {}", version.segment(), base);
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The image server's information cannot be read", unreadable);
        }
        return Optional.empty();
    }

    @Override
    public void sendImage(ImageExchange exchange, RequestedImage image) throws IOException {
        Optional<HttpResponse<InputStream>> asked =
                ask(exchange, image.canonical().replace("^", "%5E"));
        if (asked.isEmpty()) {
            refuse(exchange, BAD_GATEWAY, "The image server does not answer; please try again later.");
            return;
        }
        HttpResponse<InputStream> answer = asked.get();
        try (InputStream body = answer.body()) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == OK && type.startsWith("image/")) {
                exchange.linkCanonical(image);
                stream(exchange, body, type, answer.headers().firstValueAsLong("Content-Length"));
            } else if (answer.statusCode() == BAD_REQUEST || answer.statusCode() == NOT_OFFERED) {
                refuse(exchange, NOT_OFFERED, "The image server in use here does not offer images of this form.");
            } else {
                LOG.warn("The image server answered {} ({})", answer.statusCode(), type);
                refuse(exchange, BAD_GATEWAY, "The image server could not draw this image; please try again later.");
            }
        }
    }

    private static void refuse(ImageExchange exchange, int status, String sentence) throws IOException {
        ImageExchange.refuse(exchange.response(), status, sentence);
    }

    /** Passes the image on as it comes; a server that stalls in the middle is cut off when the time is over. */
    private void stream(ImageExchange exchange, InputStream body, String type, OptionalLong length) throws IOException {
        exchange.response().setContentType(type);
        length.ifPresent(exchange.response()::setContentLengthLong);
        if (exchange.request().getMethod().equals("HEAD")) {
            return;
        }
        Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> cutOff = CompletableFuture.runAsync(() -> close(body), later);
        try {
            body.transferTo(exchange.response().getOutputStream());
        } catch (IOException brokenOff) {
            if (exchange.response().isCommitted()) {
                throw brokenOff; // the connection ends early, by which the reader's side knows
            }
            LOG.warn("The image server broke off", brokenOff);
            exchange.response().resetBuffer();
            refuse(exchange, BAD_GATEWAY, "The image server could not draw this image; please try again later.");
        } finally {
            cutOff.cancel(false);
        }
    }

    private Optional<HttpResponse<InputStream>> ask(ImageExchange exchange, String rest) {
        try {
            String name =
                    links.nameFor(exchange.shown().name(), exchange.shown().pyramid());
            URI address = URI.create(base + "/" + exchange.address().version().segment() + "/" + name + "/" + rest);
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(patience).build();
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException unreachable) {
            LOG.warn("The image server cannot be asked", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException broken) {
            LOG.debug("The image server's connection was broken already", broken);
        }
    }
}
