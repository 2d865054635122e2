"""From folders of radiographs to examples, divided by patient."""
