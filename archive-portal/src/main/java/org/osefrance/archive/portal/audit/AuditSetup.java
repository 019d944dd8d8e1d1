package org.osefrance.archive.portal.audit;

import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.portal.runtime.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together over an open archive. */
@Configuration(proxyBeanMethods = false)
class AuditSetup {

    @Bean
    AuditTrail auditTrail(Archive archive) {
        return archive.auditTrail();
    }

    @Bean
    OpenedList openedList(Archive archive) {
        return new OpenedList(archive.auditTrail(), archive.catalog(), archive.knowledge());
    }

    @Bean
    AuditChecks auditChecks(Archive archive) {
        return new AuditChecks(archive);
    }
}
