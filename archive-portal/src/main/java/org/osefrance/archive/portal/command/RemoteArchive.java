package org.osefrance.archive.portal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.osefrance.archive.portal.runtime.Owner;

/** The archive that already runs on this machine and has the home: it carries the command out and we repeat its words. */
final class RemoteArchive {

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final Owner owner;

    RemoteArchive(Owner owner) {
        this.owner = owner;
    }

    /** Runs the command there; returns its exit code. */
    int run(Invocation invocation, Terminal terminal) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + owner.port() + Wire.PATH))
                .header(Wire.TOKEN, owner.token())
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Wire.write(invocation), StandardCharsets.UTF_8))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(TO_ANSWER).build()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                terminal.tell("The running archive (process " + owner.pid() + ") does not take this command: answer "
                        + answer.statusCode() + ".");
                return ExitCode.COULD_NOT_RUN;
            }
            return repeat(answer.body(), terminal);
        } catch (IOException broken) {
            terminal.tell("The connection to the running archive (process " + owner.pid() + ") broke: "
                    + broken.getMessage() + ". What it had said before holds; the command can be repeated.");
            return ExitCode.COULD_NOT_RUN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.COULD_NOT_RUN;
        }
    }

    private static int repeat(InputStream body, Terminal terminal) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String rest = line.substring(1);
                switch (line.charAt(0)) {
                    case Wire.OUT -> terminal.say(rest);
                    case Wire.ERR -> terminal.tell(rest);
                    default -> {
                        return Integer.parseInt(rest);
                    }
                }
            }
        }
        throw new IOException("it ended without an exit code");
    }
}
