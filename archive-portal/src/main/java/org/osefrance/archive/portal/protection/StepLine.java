package org.osefrance.archive.portal.protection;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.portal.web.ReadableDates;

/** One step as the desk reads it. */
record StepLine(String moment, Step step) {

    static List<StepLine> of(List<Step> steps, ReadableDates dates, Locale locale) {
        return steps.stream()
                .map(step -> new StepLine(dates.moment(step.at(), locale), step))
                .toList();
    }
}
