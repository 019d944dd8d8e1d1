package org.osefrance.archive.architecture.wrong.schemas.time;

import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Wrong in every way a class of this house can be. */
class ClockHelper {

    static int ticks;

    @Autowired
    String zone = "";

    JsonMapper json = new JsonMapper();

    void print() {
        System.out.println(zone);
    }

    void fail() {
        throw new RuntimeException("something");
    }

    ProcessBuilder start() {
        return new ProcessBuilder("date");
    }

    Process startOtherwise() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"date"});
    }
}
