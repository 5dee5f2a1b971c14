package org.accord.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before an act that cannot be undone. The button that does it names what it does; the other one changes nothing. */
public final class Confirm {

    private Confirm() {}

    /**
     * Asks, and acts if told so; a refusal becomes a calm sentence ({@link Attempt}).
     *
     * @param question as in "Withdraw P-14?"
     * @param consequence one sentence what will be so afterwards
     * @param label as in "Withdraw P-14", never "OK"
     */
    public static void ask(String question, String consequence, String label, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("kit.confirm.cancel"));
        dialog.setConfirmText(label);
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(confirmed -> Attempt.run(dialog, act));
        dialog.open();
    }
}
