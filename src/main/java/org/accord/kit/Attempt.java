package org.accord.kit;

import com.vaadin.flow.component.Component;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Stale;

/** Calls a service from a screen: what it refuses becomes a calm sentence, and the form stays as it is. */
public final class Attempt {

    private Attempt() {}

    /**
     * Does it, and answers whether it was done. Refused, gone or changed by somebody else: says so and answers false. Any
     * other problem is thrown on: it is ours, not the person's.
     *
     * @param at where the act stands
     */
    public static boolean run(Component at, Runnable act) {
        try {
            act.run();
            return true;
        } catch (NotPermitted refused) {
            Say.refused(Refusal.sentence(refused.refusal()), refused.refusal().rule());
        } catch (Stale changed) {
            Say.problem(at.getTranslation("kit.refused.stale"));
        } catch (NotFound absent) {
            Say.problem(at.getTranslation("kit.refused.not-found"));
        }
        return false;
    }
}
