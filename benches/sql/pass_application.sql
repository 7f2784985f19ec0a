-- An application.
INSERT INTO pass_application (id, number, person, project, regulation, member, title, purpose, asked_cents, opened_on, state,
                              filed_on, complete_on, waiting_since, waited_days, instructed_on, decision, decided_on, qpv, note)
VALUES (:id, :number, :person, :project, :regulation, :member, :title, :purpose, :asked, :opened, :state,
        :filed, :complete, :waiting, 0, :instructed, :decision, :decided, 'inside', :note);
