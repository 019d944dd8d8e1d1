package org.osefrance.archive.portal.command;

import java.util.List;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.runtime.Archive;

/** For the operator of this machine: who has an account, and a new beginning for somebody who is locked out. */
final class AccountTask {

    private final Archive archive;
    private final Answer answer;

    AccountTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(List<String> words) {
        if (words.equals(List.of("list"))) {
            return list();
        }
        if (words.size() == 2 && words.getFirst().equals("reset")) {
            return reset(words.getLast());
        }
        throw new RefusedException(
                "'" + String.join(" ", words) + "' is not what there is: account list, account reset NAME.");
    }

    private int list() {
        archive.accounts()
                .listNames()
                .forEach(name -> answer.line("ACCOUNT " + name, "result", "ACCOUNT", "name", name));
        return ExitCode.DONE;
    }

    private int reset(String name) {
        String token = archive.accounts()
                .resetByOperator(name)
                .orElseThrow(() -> new RefusedException(
                        "Nobody has an account named '" + name + "'; account list says who has one."));
        archive.note(Action.CHANGE_ACCOUNT, "SIGN_IN_RESET " + name);
        String link = archive.settings().baseUrl() + "/staff/set-up/" + token;
        answer.line("RESET " + name + " " + link, "result", "RESET", "name", name, "link", link);
        answer.remark("The link works once, for 24 hours. All that " + name + " signed in with before is gone.");
        return ExitCode.DONE;
    }
}
