package org.osefrance.archive.portal.intake;

import java.util.List;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Items of a day's intake that the public cannot see because nobody described them: what is described next. */
@Component
public final class UndescribedToday {

    private final Archive archive;
    private final IntakeDays days;

    UndescribedToday(Archive archive, IntakeDays days) {
        this.archive = archive;
        this.days = days;
    }

    /**
     * In the order they were handed in.
     *
     * @param whose as in the address of the day's page
     * @param day as in it
     * @param deposit as in it
     */
    public List<RecordId> list(Viewer.Staff archivist, String whose, String day, String deposit) {
        DayQuestion asked = DayQuestion.read(whose, day, deposit, DayQuestion.UNDESCRIBED, "", days.today());
        return List.copyOf(
                DayTally.of(days.listFiles(asked.span(archivist.account())), archive.descriptionDesk(), archivist)
                        .undescribed());
    }
}
