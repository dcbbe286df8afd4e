package app.adiuva.cloud.chat;

import app.adiuva.cloud.model.ModelFailure;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.cloud.model.ModelSession;

/// Tells the user which model answers.
record ModelNotices(ChatExchange exchange) implements ModelSession.Listener {
    @Override
    public void answering(ModelLink link) {
        exchange.send(Notices.answering(link));
    }

    @Override
    public void replaced(ModelLink failed, ModelFailure failure, ModelLink next) {
        exchange.send(Notices.replaced(failed, failure, next));
    }
}
