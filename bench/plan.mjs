// The time to read a large Terraform plan, beside a bare JSON.parse of it, and the memory that it takes.
