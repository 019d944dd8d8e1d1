package org.osefrance.archive.portal.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Takes commands from the command line of the same machine and user: loopback only, and only with the token that the
 * home's {@code owner.lock} gives to those who may read it. To anybody else this address does not exist.
 */
@Controller
class CommandEndpoint {

    private final Archive archive;

    CommandEndpoint(Archive archive) {
        this.archive = archive;
    }

    @PostMapping(Wire.PATH)
    void run(
            @RequestHeader(name = Wire.TOKEN, defaultValue = "") String token,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() || !isOurs(token)) {
            throw new NotHereException();
        }
        response.setContentType("text/plain; charset=utf-8");
        LineTerminal terminal = new LineTerminal(response.getOutputStream());
        int exit = new Commands(terminal).execute(Wire.read(body), () -> archive);
        terminal.line(Wire.EXIT, Integer.toString(exit));
    }

    private boolean isOurs(String token) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), archive.home().token().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends each line at once: whoever waits for an ingest sees it go on. Workers may speak at the same time. */
    private record LineTerminal(OutputStream out) implements Terminal {

        @Override
        public void say(String line) {
            line(Wire.OUT, line);
        }

        @Override
        public void tell(String line) {
            line(Wire.ERR, line);
        }

        private synchronized void line(char kind, String text) {
            try {
                for (String line : text.split("\n", -1)) {
                    out.write((kind + line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException("the one who gave the command has gone", gone);
            }
        }
    }
}
