package org.osefrance.archive.portal.web;

import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alive and ready, and nothing else: no version, no parts, no numbers. */
@RestController
final class HealthController {

    private final ApplicationAvailability availability;

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Boolean>> health() {
        boolean alive = availability.getLivenessState() == LivenessState.CORRECT;
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        HttpStatus status = alive && ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(Map.of("alive", alive, "ready", ready));
    }
}
